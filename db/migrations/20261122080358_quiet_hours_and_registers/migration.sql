CREATE TABLE `quiet_hours` (
	`id` text PRIMARY KEY,
	`channel` text NOT NULL UNIQUE,
	`any_time` integer DEFAULT false NOT NULL,
	`weekdays` text NOT NULL,
	`saturday` text,
	`sunday` text,
	`on_holidays` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text
);
--> statement-breakpoint
CREATE TABLE `register_marks` (
	`id` text PRIMARY KEY,
	`customer_id` text NOT NULL UNIQUE,
	`country` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	CONSTRAINT `fk_register_marks_customer_id_customers_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `register_washes` (
	`id` text PRIMARY KEY,
	`country` text NOT NULL,
	`checked_on` text NOT NULL,
	`asked` integer NOT NULL,
	`found` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text
);
--> statement-breakpoint
CREATE TABLE `public_years` (
	`key` text PRIMARY KEY,
	`edition` integer NOT NULL,
	`days` text NOT NULL,
	`made_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `register_washes_by_country` ON `register_washes` (`country`,`checked_on`);