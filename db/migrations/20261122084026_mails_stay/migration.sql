CREATE TABLE `unreadable_mails` (
	`id` text PRIMARY KEY,
	`mailbox_id` text NOT NULL,
	`path` text NOT NULL,
	`uid_validity` text NOT NULL,
	`uid` integer NOT NULL,
	`cause` text NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `fk_unreadable_mails_mailbox_id_mailboxes_id_fk` FOREIGN KEY (`mailbox_id`) REFERENCES `mailboxes`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
ALTER TABLE `incoming_mails` ADD `attachments` text;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_incoming_mails` (
	`id` text PRIMARY KEY,
	`mailbox_id` text,
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
	`attachments` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	CONSTRAINT `fk_incoming_mails_mailbox_id_mailboxes_id_fk` FOREIGN KEY (`mailbox_id`) REFERENCES `mailboxes`(`id`) ON DELETE SET NULL,
	CONSTRAINT `fk_incoming_mails_customer_id_customers_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
INSERT INTO `__new_incoming_mails`(`id`, `mailbox_id`, `fingerprint`, `header_id`, `kind`, `matched_by`, `customer_id`, `message_id`, `touch_id`, `from_address`, `from_name`, `subject`, `received_at`, `text`, `full_text`, `html`, `bounce_status`, `bounce_said`, `away_until_on`, `read_at`, `created_at`, `updated_at`, `updated_by`) SELECT `id`, `mailbox_id`, `fingerprint`, `header_id`, `kind`, `matched_by`, `customer_id`, `message_id`, `touch_id`, `from_address`, `from_name`, `subject`, `received_at`, `text`, `full_text`, `html`, `bounce_status`, `bounce_said`, `away_until_on`, `read_at`, `created_at`, `updated_at`, `updated_by` FROM `incoming_mails`;--> statement-breakpoint
DROP TABLE `incoming_mails`;--> statement-breakpoint
ALTER TABLE `__new_incoming_mails` RENAME TO `incoming_mails`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `incoming_mails_once` ON `incoming_mails` (`mailbox_id`,`fingerprint`);--> statement-breakpoint
CREATE INDEX `incoming_mails_by_customer` ON `incoming_mails` (`customer_id`,`received_at`);--> statement-breakpoint
CREATE INDEX `incoming_mails_by_message` ON `incoming_mails` (`message_id`) WHERE "incoming_mails"."message_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `unreadable_mails_once` ON `unreadable_mails` (`mailbox_id`,`path`,`uid_validity`,`uid`);