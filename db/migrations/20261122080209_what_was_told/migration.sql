ALTER TABLE `news_items` ADD `trade` text;--> statement-breakpoint
ALTER TABLE `matters` ADD `ended_as` text;--> statement-breakpoint
ALTER TABLE `touches` ADD `news_item_id` text;--> statement-breakpoint
CREATE INDEX `order_lines_by_product` ON `order_lines` (`product_id`,`order_id`);--> statement-breakpoint
CREATE INDEX `matters_by_opening` ON `matters` (`kind`,`opened_on`,`customer_id`);--> statement-breakpoint
CREATE INDEX `touches_told` ON `touches` (`customer_id`) WHERE "touches"."news_item_id" is not null;