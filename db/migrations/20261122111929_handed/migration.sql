ALTER TABLE `touches` ADD `handed_to_id` text;--> statement-breakpoint
ALTER TABLE `touches` ADD `handed_by_id` text;--> statement-breakpoint
ALTER TABLE `touches` ADD `handed_note` text;