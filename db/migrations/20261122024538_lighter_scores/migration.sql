DROP INDEX IF EXISTS `customer_scores_by_last_order`;--> statement-breakpoint
DROP INDEX IF EXISTS `customer_scores_by_last_contact`;--> statement-breakpoint
DROP INDEX IF EXISTS `customer_scores_by_revenue`;--> statement-breakpoint
CREATE INDEX `customer_scores_by_last_order_only` ON `customer_scores` (`last_order_on`);--> statement-breakpoint
CREATE INDEX `customer_scores_by_last_contact_only` ON `customer_scores` (`last_contact_on`);--> statement-breakpoint
CREATE INDEX `customer_scores_by_revenue_only` ON `customer_scores` (`revenue_minor`);