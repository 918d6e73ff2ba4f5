CREATE INDEX `contact_points_usable` ON `contact_points` (`customer_id`) WHERE "contact_points"."state" = 'usable';--> statement-breakpoint
CREATE INDEX `customers_list` ON `customers` (`archived_at`,`sort_key`,`segment_id`,`language`,`wants_newsletter`,`id`);--> statement-breakpoint
CREATE INDEX `customer_scores_by_last_order` ON `customer_scores` (`last_order_on`,`customer_id`);--> statement-breakpoint
CREATE INDEX `customer_scores_by_last_contact` ON `customer_scores` (`last_contact_on`,`customer_id`);--> statement-breakpoint
CREATE INDEX `customer_scores_by_revenue` ON `customer_scores` (`revenue_minor`,`customer_id`);--> statement-breakpoint
CREATE INDEX `customer_scores_late` ON `customer_scores` (`late_since_on`,`customer_id`) WHERE "customer_scores"."late_since_on" is not null;