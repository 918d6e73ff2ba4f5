CREATE TABLE `enrolment_steps` (
	`id` text PRIMARY KEY,
	`enrolment_id` text NOT NULL,
	`step_id` text NOT NULL,
	`outcome` text NOT NULL,
	`happened_on` text NOT NULL,
	`touch_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	CONSTRAINT `fk_enrolment_steps_enrolment_id_enrolments_id_fk` FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
ALTER TABLE `enrolments` ADD `due_on` text;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `at_step_id` text;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `after_id` text;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `about` text;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `order_id` text;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `matter_id` text;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `is_paused` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `stopped_by_hand_on` text;--> statement-breakpoint
ALTER TABLE `journey_steps` ADD `ready_step` text;--> statement-breakpoint
ALTER TABLE `journey_steps` ADD `title` text;--> statement-breakpoint
ALTER TABLE `journey_steps` ADD `note` text;--> statement-breakpoint
ALTER TABLE `journey_steps` ADD `removed_at` integer;--> statement-breakpoint
ALTER TABLE `journeys` ADD `ready_key` text;--> statement-breakpoint
ALTER TABLE `journeys` ADD `repeats` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `journeys` ADD `active_from_on` text;--> statement-breakpoint
ALTER TABLE `journeys` ADD `removed_at` integer;--> statement-breakpoint
CREATE INDEX `enrolment_steps_by_enrolment` ON `enrolment_steps` (`enrolment_id`);--> statement-breakpoint
CREATE INDEX `enrolment_steps_by_step` ON `enrolment_steps` (`step_id`,`outcome`);--> statement-breakpoint
CREATE INDEX `enrolments_running` ON `enrolments` (`customer_id`) WHERE "enrolments"."state" = 'running';--> statement-breakpoint
CREATE INDEX `enrolments_due` ON `enrolments` (`state`,`due_on`,`customer_id`);--> statement-breakpoint
CREATE INDEX `enrolments_by_step` ON `enrolments` (`journey_id`,`next_step_id`,`state`,`due_on`);