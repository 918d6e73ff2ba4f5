ALTER TABLE `campaigns` ADD `goal` text;--> statement-breakpoint
ALTER TABLE `score_figures` ADD `learned_shift` real;--> statement-breakpoint
ALTER TABLE `score_figures` ADD `waits` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `score_figures_planned` ON `score_figures` (`customer_id`,`waits`,`learned_shift`) WHERE waits = 1 or learned_shift is not null;