ALTER TABLE `salespeople` ADD `away_due` text DEFAULT 'keep' NOT NULL;--> statement-breakpoint
ALTER TABLE `salespeople` ADD `away_occasions` text DEFAULT 'keep' NOT NULL;--> statement-breakpoint
ALTER TABLE `salespeople` ADD `stand_in_id` text;--> statement-breakpoint
ALTER TABLE `salespeople` ADD `shares_unowned` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `touches` ADD `very_late_on` text;--> statement-breakpoint
CREATE INDEX `touches_timed` ON `touches` (`channel`,`done_on`,`salesperson_id`,`minutes`) WHERE "touches"."state" = 'done' and "touches"."minutes" is not null;