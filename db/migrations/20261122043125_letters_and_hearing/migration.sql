CREATE TABLE `incoming_mails` (
	`id` text PRIMARY KEY,
	`mailbox_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	`header_id` text,
	`kind` text NOT NULL,
	`matched_by` text NOT NULL,
	`customer_id` text NOT NULL,
	`message_id` text,
	`touch_id` text,
	`from_address` text NOT NULL,
	`from_name` text NOT NULL,
	`subject` text NOT NULL,
	`received_at` integer NOT NULL,
	`text` text NOT NULL,
	`full_text` text NOT NULL,
	`html` text,
	`bounce_status` text,
	`bounce_said` text,
	`away_until_on` text,
	`read_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	CONSTRAINT `fk_incoming_mails_mailbox_id_mailboxes_id_fk` FOREIGN KEY (`mailbox_id`) REFERENCES `mailboxes`(`id`) ON DELETE CASCADE,
	CONSTRAINT `fk_incoming_mails_customer_id_customers_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `mail_folders` (
	`id` text PRIMARY KEY,
	`mailbox_id` text NOT NULL,
	`path` text NOT NULL,
	`role` text NOT NULL,
	`uid_validity` text NOT NULL,
	`last_uid` integer NOT NULL,
	`read_at` integer NOT NULL,
	CONSTRAINT `fk_mail_folders_mailbox_id_mailboxes_id_fk` FOREIGN KEY (`mailbox_id`) REFERENCES `mailboxes`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
ALTER TABLE `campaign_members` ADD `state` text DEFAULT 'waiting' NOT NULL;--> statement-breakpoint
ALTER TABLE `campaign_members` ADD `skip_cause` text;--> statement-breakpoint
ALTER TABLE `campaign_members` ADD `position` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `campaign_members` ADD `subject` text;--> statement-breakpoint
ALTER TABLE `campaign_members` ADD `preview_text` text;--> statement-breakpoint
ALTER TABLE `campaign_members` ADD `body` text;--> statement-breakpoint
ALTER TABLE `campaign_members` ADD `fills` text;--> statement-breakpoint
ALTER TABLE `campaign_members` ADD `read_at` integer;--> statement-breakpoint
ALTER TABLE `campaign_members` ADD `message_id` text;--> statement-breakpoint
ALTER TABLE `campaign_members` ADD `subject_arm` text;--> statement-breakpoint
ALTER TABLE `campaign_members` ADD `score` real;--> statement-breakpoint
ALTER TABLE `campaign_members` ADD `swapped_for_id` text;--> statement-breakpoint
ALTER TABLE `campaign_members` ADD `swap_note` text;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `kind` text DEFAULT 'letters' NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `state` text DEFAULT 'draft' NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `salesperson_id` text;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `signer_id` text;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `template_id` text;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `news_item_id` text;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `subject_a` text;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `subject_b` text;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `gift_name` text;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `gift_line` text;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `gift_minor` integer;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `budget_minor` integer;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `seed` text;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `sent_at` integer;--> statement-breakpoint
ALTER TABLE `customers` ADD `away_until_on` text;--> statement-breakpoint
ALTER TABLE `mailboxes` ADD `auth` text DEFAULT 'password' NOT NULL;--> statement-breakpoint
ALTER TABLE `mailboxes` ADD `oauth_provider` text;--> statement-breakpoint
ALTER TABLE `mailboxes` ADD `oauth_client_id` text;--> statement-breakpoint
ALTER TABLE `mailboxes` ADD `imap_host` text;--> statement-breakpoint
ALTER TABLE `mailboxes` ADD `imap_port` integer;--> statement-breakpoint
ALTER TABLE `mailboxes` ADD `imap_security` text;--> statement-breakpoint
ALTER TABLE `mailboxes` ADD `sent_copies` text DEFAULT 'unknown' NOT NULL;--> statement-breakpoint
ALTER TABLE `mailboxes` ADD `per_hour` integer DEFAULT 40 NOT NULL;--> statement-breakpoint
ALTER TABLE `mailboxes` ADD `per_day` integer DEFAULT 100 NOT NULL;--> statement-breakpoint
ALTER TABLE `mailboxes` ADD `next_send_at` integer;--> statement-breakpoint
ALTER TABLE `mailboxes` ADD `refused_logins` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `mailboxes` ADD `hearing_problem` text;--> statement-breakpoint
ALTER TABLE `mailboxes` ADD `last_heard_at` integer;--> statement-breakpoint
ALTER TABLE `messages` ADD `campaign_id` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `subject_arm` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `news_item_id` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `occasion_id` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `words_hash` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `header_aliases` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `sent_copy_at` integer;--> statement-breakpoint
ALTER TABLE `templates` ADD `layout` text DEFAULT 'letter' NOT NULL;--> statement-breakpoint
ALTER TABLE `touches` ADD `asks_answer` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `campaign_members_by_message` ON `campaign_members` (`message_id`) WHERE "campaign_members"."message_id" is not null;--> statement-breakpoint
CREATE INDEX `campaigns_by_kind` ON `campaigns` (`kind`,`started_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `incoming_mails_once` ON `incoming_mails` (`mailbox_id`,`fingerprint`);--> statement-breakpoint
CREATE INDEX `incoming_mails_by_customer` ON `incoming_mails` (`customer_id`,`received_at`);--> statement-breakpoint
CREATE INDEX `incoming_mails_by_message` ON `incoming_mails` (`message_id`) WHERE "incoming_mails"."message_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `mail_folders_once` ON `mail_folders` (`mailbox_id`,`path`);--> statement-breakpoint
CREATE INDEX `messages_by_mailbox` ON `messages` (`mailbox_id`,`sent_at`) WHERE "messages"."sent_at" is not null;--> statement-breakpoint
CREATE INDEX `messages_by_campaign` ON `messages` (`campaign_id`) WHERE "messages"."campaign_id" is not null;--> statement-breakpoint
CREATE INDEX `touches_asking` ON `touches` (`customer_id`) WHERE "touches"."asks_answer" = 1;