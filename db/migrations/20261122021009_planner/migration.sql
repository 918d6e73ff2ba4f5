ALTER TABLE `touches` ADD `channel_is_chosen` integer DEFAULT false NOT NULL;--> statement-breakpoint
DROP INDEX IF EXISTS `touches_queue`;--> statement-breakpoint
DROP INDEX IF EXISTS `touches_by_customer`;--> statement-breakpoint
DROP INDEX IF EXISTS `touches_done`;--> statement-breakpoint
CREATE INDEX `touches_open` ON `touches` (`due_on`,`snoozed_until_on`,`state`,`salesperson_id`,`worth`) WHERE "touches"."state" in ('planned', 'held');--> statement-breakpoint
CREATE INDEX `touches_history` ON `touches` (`customer_id`,`done_on`,`channel`,`direction`,`state`,`technical_outcome`);--> statement-breakpoint
CREATE INDEX `touches_done_on` ON `touches` (`done_on`,`direction`,`channel`,`salesperson_id`,`customer_id`) WHERE "touches"."state" = 'done';