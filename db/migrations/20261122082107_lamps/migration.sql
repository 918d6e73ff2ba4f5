CREATE TABLE `purchase_essentials` (
	`id` text PRIMARY KEY,
	`customer_id` text NOT NULL,
	`purchase_on` text NOT NULL,
	`essential` text NOT NULL,
	`note` text,
	`feedback` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	CONSTRAINT `fk_purchase_essentials_customer_id_customers_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
ALTER TABLE `touches` ADD `essentials` text;--> statement-breakpoint
ALTER TABLE `touches` ADD `essentials_on` text;--> statement-breakpoint
ALTER TABLE `touches` ADD `feedback` text;--> statement-breakpoint
-- What letters and calls of the past were is known from the letter's purpose, and where no letter was chosen from the reason of the touch.
UPDATE `touches` SET `essentials` = json_array(t.`purpose`), `essentials_on` = date(`done_on`, '-1 day')
  FROM `templates` AS t WHERE t.`id` = `touches`.`template_id` AND t.`purpose` IN ('follow-up', 'delight', 'feedback', 'more')
    AND `touches`.`state` = 'done' AND `touches`.`direction` = 'out' AND `touches`.`done_on` IS NOT NULL;--> statement-breakpoint
UPDATE `touches` SET `essentials` = '["follow-up"]', `essentials_on` = date(`done_on`, '-1 day')
  WHERE `template_id` IS NULL AND `state` = 'done' AND `direction` = 'out' AND `done_on` IS NOT NULL
    AND (`technical_outcome` IS NULL OR `technical_outcome` = 'answered') AND instr(`reasons`, '"rule":"follow-up"') > 0;--> statement-breakpoint
CREATE INDEX `purchase_essentials_by_customer` ON `purchase_essentials` (`customer_id`,`purchase_on`);--> statement-breakpoint
CREATE INDEX `touches_essential` ON `touches` (`customer_id`,`essentials_on`,`essentials`,`feedback`) WHERE "touches"."essentials_on" is not null;