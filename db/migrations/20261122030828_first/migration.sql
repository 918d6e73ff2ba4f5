CREATE TABLE `campaign_members` (
	`id` text PRIMARY KEY,
	`campaign_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`arm` text NOT NULL,
	`touch_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	CONSTRAINT `fk_campaign_members_campaign_id_campaigns_id_fk` FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON DELETE CASCADE,
	CONSTRAINT `fk_campaign_members_customer_id_customers_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `campaigns` (
	`id` text PRIMARY KEY,
	`name` text NOT NULL,
	`purpose` text NOT NULL,
	`cost_minor` integer,
	`currency` text,
	`started_on` text NOT NULL,
	`ended_on` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text
);
--> statement-breakpoint
CREATE TABLE `channel_limits` (
	`id` text PRIMARY KEY,
	`segment_id` text,
	`channel` text NOT NULL,
	`no_limit` integer DEFAULT false NOT NULL,
	`max_touches` integer NOT NULL,
	`per_days` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	CONSTRAINT `fk_channel_limits_segment_id_segments_id_fk` FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY,
	`customer_id` text NOT NULL,
	`channel` text NOT NULL,
	`basis` text NOT NULL,
	`source` text NOT NULL,
	`wording` text,
	`given_on` text NOT NULL,
	`withdrawn_on` text,
	`import_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	CONSTRAINT `fk_consents_customer_id_customers_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `contact_points` (
	`id` text PRIMARY KEY,
	`customer_id` text NOT NULL,
	`kind` text NOT NULL,
	`value` text NOT NULL,
	`normalized` text NOT NULL,
	`reversed_digits` text,
	`extension` text,
	`label` text,
	`street` text,
	`postal_code` text,
	`city` text,
	`country` text,
	`state` text DEFAULT 'usable' NOT NULL,
	`is_primary` integer DEFAULT false NOT NULL,
	`import_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	CONSTRAINT `fk_contact_points_customer_id_customers_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `customer_locks` (
	`customer_id` text PRIMARY KEY,
	`salesperson_id` text NOT NULL,
	`until_at` integer NOT NULL,
	CONSTRAINT `fk_customer_locks_customer_id_customers_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `customer_tags` (
	`id` text PRIMARY KEY,
	`customer_id` text NOT NULL,
	`tag` text NOT NULL,
	`import_id` text,
	CONSTRAINT `fk_customer_tags_customer_id_customers_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `customers` (
	`search_no` integer PRIMARY KEY AUTOINCREMENT,
	`id` text NOT NULL UNIQUE,
	`kind` text NOT NULL,
	`display_name` text NOT NULL,
	`sort_key` text NOT NULL,
	`search_text` text DEFAULT '' NOT NULL,
	`title` text,
	`given_name` text,
	`family_name` text,
	`call_name` text,
	`partner_given_name` text,
	`partner_family_name` text,
	`company_name` text,
	`job_title` text,
	`name_order` text NOT NULL,
	`sex` text,
	`language` text NOT NULL,
	`address_form` text NOT NULL,
	`country` text NOT NULL,
	`region` text,
	`time_zone` text,
	`owner_id` text,
	`segment_id` text NOT NULL,
	`motive` text,
	`likes` text DEFAULT '' NOT NULL,
	`source` text,
	`wants_newsletter` integer,
	`cadence_ideal_days` integer,
	`cadence_worst_days` integer,
	`paused_until_on` text,
	`referred_by_id` text,
	`external_ref` text,
	`import_id` text,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	CONSTRAINT `fk_customers_segment_id_segments_id_fk` FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`)
);
--> statement-breakpoint
CREATE TABLE `notes` (
	`id` text PRIMARY KEY,
	`customer_id` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`import_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	CONSTRAINT `fk_notes_customer_id_customers_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `segments` (
	`id` text PRIMARY KEY,
	`key` text NOT NULL UNIQUE,
	`name` text NOT NULL,
	`is_default` integer DEFAULT false NOT NULL,
	`expected_interval_days` integer NOT NULL,
	`decision_days` integer NOT NULL,
	`cadence_ideal_days` integer NOT NULL,
	`cadence_worst_days` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text
);
--> statement-breakpoint
CREATE TABLE `import_rejects` (
	`id` text PRIMARY KEY,
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`reason` text NOT NULL,
	`cells` text NOT NULL,
	CONSTRAINT `fk_import_rejects_import_id_imports_id_fk` FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`state` text NOT NULL,
	`basis` text NOT NULL,
	`country` text NOT NULL,
	`mapping` text NOT NULL,
	`customers_made` integer DEFAULT 0 NOT NULL,
	`customers_changed` integer DEFAULT 0 NOT NULL,
	`orders_made` integer DEFAULT 0 NOT NULL,
	`doubles` integer DEFAULT 0 NOT NULL,
	`rejected` integer DEFAULT 0 NOT NULL,
	`finished_at` integer,
	`undone_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text
);
--> statement-breakpoint
CREATE TABLE `enrolments` (
	`id` text PRIMARY KEY,
	`journey_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`trigger_key` text NOT NULL,
	`started_on` text NOT NULL,
	`state` text NOT NULL,
	`next_step_id` text,
	`paused_until_on` text,
	`stopped_because` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	CONSTRAINT `fk_enrolments_journey_id_journeys_id_fk` FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON DELETE CASCADE,
	CONSTRAINT `fk_enrolments_customer_id_customers_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `ideas` (
	`id` text PRIMARY KEY,
	`journey_id` text,
	`text` text NOT NULL,
	`grade` text,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	CONSTRAINT `fk_ideas_journey_id_journeys_id_fk` FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `journey_steps` (
	`id` text PRIMARY KEY,
	`journey_id` text NOT NULL,
	`position` integer NOT NULL,
	`channel` text NOT NULL,
	`template_id` text,
	`essential` text,
	`delay` text NOT NULL,
	`condition` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	CONSTRAINT `fk_journey_steps_journey_id_journeys_id_fk` FOREIGN KEY (`journey_id`) REFERENCES `journeys`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `journeys` (
	`id` text PRIMARY KEY,
	`key` text UNIQUE,
	`name` text NOT NULL,
	`trigger` text NOT NULL,
	`stop_rules` text NOT NULL,
	`active` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text
);
--> statement-breakpoint
CREATE TABLE `mailboxes` (
	`id` text PRIMARY KEY,
	`salesperson_id` text NOT NULL,
	`from_name` text NOT NULL,
	`from_address` text NOT NULL,
	`smtp_host` text NOT NULL,
	`smtp_port` integer NOT NULL,
	`smtp_security` text NOT NULL,
	`user_name` text NOT NULL,
	`secret_key` text NOT NULL,
	`paused_reason` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text
);
--> statement-breakpoint
CREATE TABLE `message_events` (
	`id` text PRIMARY KEY,
	`message_id` text NOT NULL,
	`at` integer NOT NULL,
	`state` text NOT NULL,
	`detail` text,
	CONSTRAINT `fk_message_events_message_id_messages_id_fk` FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY,
	`customer_id` text NOT NULL,
	`touch_id` text,
	`salesperson_id` text NOT NULL,
	`mailbox_id` text,
	`channel` text NOT NULL,
	`template_id` text,
	`variant_id` text,
	`language` text NOT NULL,
	`to_address` text NOT NULL,
	`to_name` text NOT NULL,
	`subject` text NOT NULL,
	`text_body` text NOT NULL,
	`html_body` text NOT NULL,
	`mime` blob,
	`header_id` text,
	`state` text NOT NULL,
	`send_key` text NOT NULL UNIQUE,
	`not_before_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_error` text,
	`server_reply` text,
	`queued_at` integer,
	`sent_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	CONSTRAINT `fk_messages_customer_id_customers_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `news_items` (
	`id` text PRIMARY KEY,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`link` text,
	`language` text,
	`customer_id` text,
	`until_on` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text
);
--> statement-breakpoint
CREATE TABLE `template_variants` (
	`id` text PRIMARY KEY,
	`template_id` text NOT NULL,
	`language` text NOT NULL,
	`address_form` text NOT NULL,
	`reader_sex` text DEFAULT 'any' NOT NULL,
	`subject` text NOT NULL,
	`preview_text` text DEFAULT '' NOT NULL,
	`body` text NOT NULL,
	`edited_by_person` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	CONSTRAINT `fk_template_variants_template_id_templates_id_fk` FOREIGN KEY (`template_id`) REFERENCES `templates`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `templates` (
	`id` text PRIMARY KEY,
	`key` text NOT NULL UNIQUE,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`purpose` text NOT NULL,
	`channel` text NOT NULL,
	`shipped` integer DEFAULT false NOT NULL,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text
);
--> statement-breakpoint
CREATE TABLE `occasions` (
	`id` text PRIMARY KEY,
	`customer_id` text NOT NULL,
	`kind` text NOT NULL,
	`month` integer,
	`day` integer,
	`year` integer,
	`rule` text,
	`label` text,
	`story` text,
	`lead_days` integer,
	`active` integer DEFAULT true NOT NULL,
	`import_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	CONSTRAINT `fk_occasions_customer_id_customers_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `order_lines` (
	`id` text PRIMARY KEY,
	`order_id` text NOT NULL,
	`product_id` text,
	`position` integer NOT NULL,
	`description` text NOT NULL,
	`quantity` real NOT NULL,
	`total_minor` integer NOT NULL,
	CONSTRAINT `fk_order_lines_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE CASCADE,
	CONSTRAINT `fk_order_lines_product_id_products_id_fk` FOREIGN KEY (`product_id`) REFERENCES `products`(`id`)
);
--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY,
	`customer_id` text NOT NULL,
	`number` text,
	`ordered_on` text NOT NULL,
	`delivered_on` text,
	`total_minor` integer NOT NULL,
	`margin_minor` integer,
	`currency` text NOT NULL,
	`source` text,
	`fingerprint` text NOT NULL,
	`import_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	CONSTRAINT `fk_orders_customer_id_customers_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `products` (
	`id` text PRIMARY KEY,
	`name` text NOT NULL,
	`folded_name` text NOT NULL,
	`category` text,
	`sku` text,
	`repurchase_days` integer,
	`decision_days` integer,
	`import_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text
);
--> statement-breakpoint
CREATE TABLE `act_changes` (
	`id` text PRIMARY KEY,
	`act_id` text NOT NULL,
	`position` integer NOT NULL,
	`table_name` text NOT NULL,
	`row_id` text NOT NULL,
	`before` text,
	`after` text,
	CONSTRAINT `fk_act_changes_act_id_acts_id_fk` FOREIGN KEY (`act_id`) REFERENCES `acts`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `acts` (
	`id` text PRIMARY KEY,
	`kind` text NOT NULL,
	`customer_id` text,
	`salesperson_id` text,
	`at` integer NOT NULL,
	`undone_at` integer
);
--> statement-breakpoint
CREATE TABLE `salespeople` (
	`id` text PRIMARY KEY,
	`name` text NOT NULL,
	`role` text,
	`email` text,
	`phone` text,
	`signature` text DEFAULT '' NOT NULL,
	`photo` blob,
	`photo_type` text,
	`languages` text NOT NULL,
	`interface_language` text NOT NULL,
	`work_days` text NOT NULL,
	`day_start` text NOT NULL,
	`day_end` text NOT NULL,
	`digest_at` text NOT NULL,
	`minutes_per_day` integer NOT NULL,
	`time_zone` text NOT NULL,
	`is_manager` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text
);
--> statement-breakpoint
CREATE TABLE `customer_scores` (
	`customer_id` text PRIMARY KEY,
	`order_count` integer NOT NULL,
	`revenue_minor` integer NOT NULL,
	`currency` text,
	`first_order_on` text,
	`last_order_on` text,
	`last_contact_on` text,
	`expected_gap_days` real,
	`gap_low_days` real,
	`gap_high_days` real,
	`gap_source` text,
	`late_since_on` text,
	`chance_to_buy` real,
	`model` text NOT NULL,
	`computed_at` integer NOT NULL,
	CONSTRAINT `fk_customer_scores_customer_id_customers_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `matters` (
	`id` text PRIMARY KEY,
	`customer_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`opened_on` text NOT NULL,
	`closed_on` text,
	`decision_until_on` text,
	`owner_id` text,
	`note` text,
	`import_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	CONSTRAINT `fk_matters_customer_id_customers_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `raised` (
	`key` text PRIMARY KEY,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `touches` (
	`id` text PRIMARY KEY,
	`customer_id` text NOT NULL,
	`salesperson_id` text,
	`channel` text NOT NULL,
	`channel_is_chosen` integer DEFAULT false NOT NULL,
	`direction` text NOT NULL,
	`state` text NOT NULL,
	`due_on` text,
	`planned_at` integer,
	`snoozed_until_on` text,
	`day_is_chosen` integer DEFAULT false NOT NULL,
	`done_on` text,
	`done_at` integer,
	`reasons` text,
	`worth` real,
	`worth_parts` text,
	`perishes_on` text,
	`hold` text,
	`held_until_on` text,
	`hold_override` text,
	`technical_outcome` text,
	`business_outcome` text,
	`skip_reason` text,
	`summary` text,
	`minutes` integer,
	`cost_minor` integer,
	`cost_currency` text,
	`contact_number` integer,
	`matter_id` text,
	`template_id` text,
	`message_id` text,
	`campaign_id` text,
	`journey_step_id` text,
	`enrolment_id` text,
	`occasion_id` text,
	`import_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	CONSTRAINT `fk_touches_customer_id_customers_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON DELETE CASCADE,
	CONSTRAINT `fk_touches_matter_id_matters_id_fk` FOREIGN KEY (`matter_id`) REFERENCES `matters`(`id`) ON DELETE SET NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `campaign_members_once` ON `campaign_members` (`campaign_id`,`customer_id`);--> statement-breakpoint
CREATE INDEX `campaign_members_by_customer` ON `campaign_members` (`customer_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `channel_limits_once` ON `channel_limits` (`segment_id`,`channel`);--> statement-breakpoint
CREATE UNIQUE INDEX `channel_limits_default_once` ON `channel_limits` (`channel`) WHERE "channel_limits"."segment_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `consents_once` ON `consents` (`customer_id`,`channel`);--> statement-breakpoint
CREATE INDEX `consents_by_import` ON `consents` (`import_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `contact_points_once` ON `contact_points` (`customer_id`,`kind`,`normalized`);--> statement-breakpoint
CREATE INDEX `contact_points_by_value` ON `contact_points` (`kind`,`normalized`);--> statement-breakpoint
CREATE INDEX `contact_points_by_ending` ON `contact_points` (`reversed_digits`);--> statement-breakpoint
CREATE INDEX `contact_points_by_import` ON `contact_points` (`import_id`);--> statement-breakpoint
CREATE INDEX `contact_points_usable` ON `contact_points` (`customer_id`) WHERE "contact_points"."state" = 'usable';--> statement-breakpoint
CREATE UNIQUE INDEX `customer_tags_once` ON `customer_tags` (`customer_id`,`tag`);--> statement-breakpoint
CREATE INDEX `customers_by_import` ON `customers` (`import_id`);--> statement-breakpoint
CREATE INDEX `customers_by_segment` ON `customers` (`segment_id`);--> statement-breakpoint
CREATE INDEX `customers_list` ON `customers` (`archived_at`,`sort_key`,`segment_id`,`language`,`wants_newsletter`,`id`);--> statement-breakpoint
CREATE INDEX `notes_by_customer` ON `notes` (`customer_id`,`at`);--> statement-breakpoint
CREATE INDEX `notes_by_import` ON `notes` (`import_id`);--> statement-breakpoint
CREATE INDEX `import_rejects_by_import` ON `import_rejects` (`import_id`,`line`);--> statement-breakpoint
CREATE UNIQUE INDEX `enrolments_once` ON `enrolments` (`journey_id`,`customer_id`,`trigger_key`);--> statement-breakpoint
CREATE INDEX `enrolments_by_customer` ON `enrolments` (`customer_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `journey_steps_once` ON `journey_steps` (`journey_id`,`position`);--> statement-breakpoint
CREATE INDEX `message_events_by_message` ON `message_events` (`message_id`,`at`);--> statement-breakpoint
CREATE INDEX `messages_outbox` ON `messages` (`state`,`not_before_at`);--> statement-breakpoint
CREATE INDEX `messages_by_customer` ON `messages` (`customer_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `messages_by_header` ON `messages` (`header_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `template_variants_once` ON `template_variants` (`template_id`,`language`,`address_form`,`reader_sex`);--> statement-breakpoint
CREATE INDEX `occasions_by_customer` ON `occasions` (`customer_id`,`kind`);--> statement-breakpoint
CREATE INDEX `occasions_by_day` ON `occasions` (`month`,`day`);--> statement-breakpoint
CREATE INDEX `occasions_by_import` ON `occasions` (`import_id`);--> statement-breakpoint
CREATE INDEX `order_lines_by_order` ON `order_lines` (`order_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_once` ON `orders` (`customer_id`,`fingerprint`);--> statement-breakpoint
CREATE INDEX `orders_by_customer` ON `orders` (`customer_id`,`ordered_on`,`total_minor`);--> statement-breakpoint
CREATE INDEX `orders_by_import` ON `orders` (`import_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `products_once` ON `products` (`folded_name`);--> statement-breakpoint
CREATE INDEX `act_changes_by_act` ON `act_changes` (`act_id`,`position`);--> statement-breakpoint
CREATE INDEX `acts_by_time` ON `acts` (`at`);--> statement-breakpoint
CREATE INDEX `acts_by_customer` ON `acts` (`customer_id`,`at`);--> statement-breakpoint
CREATE INDEX `customer_scores_by_last_order` ON `customer_scores` (`last_order_on`);--> statement-breakpoint
CREATE INDEX `customer_scores_by_last_contact` ON `customer_scores` (`last_contact_on`);--> statement-breakpoint
CREATE INDEX `customer_scores_by_revenue` ON `customer_scores` (`revenue_minor`);--> statement-breakpoint
CREATE INDEX `customer_scores_late` ON `customer_scores` (`late_since_on`,`customer_id`) WHERE "customer_scores"."late_since_on" is not null;--> statement-breakpoint
CREATE INDEX `matters_by_customer` ON `matters` (`customer_id`,`closed_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `touches_one_open` ON `touches` (`customer_id`) WHERE "touches"."direction" = 'out' and "touches"."state" in ('planned', 'held');--> statement-breakpoint
CREATE INDEX `touches_open` ON `touches` (`due_on`,`snoozed_until_on`,`state`,`salesperson_id`,`worth`) WHERE "touches"."state" in ('planned', 'held');--> statement-breakpoint
CREATE INDEX `touches_history` ON `touches` (`customer_id`,`done_on`,`channel`,`direction`,`state`,`technical_outcome`);--> statement-breakpoint
CREATE INDEX `touches_done_on` ON `touches` (`done_on`,`direction`,`channel`,`salesperson_id`,`customer_id`) WHERE "touches"."state" = 'done';--> statement-breakpoint
CREATE INDEX `touches_by_import` ON `touches` (`import_id`) WHERE "touches"."import_id" is not null;