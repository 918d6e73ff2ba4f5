CREATE TABLE `score_figures` (
	`customer_id` text PRIMARY KEY,
	`alive` real NOT NULL,
	`chance30` real NOT NULL,
	`chance90` real NOT NULL,
	`year_orders` real NOT NULL,
	`year_value` real,
	`year_minor` integer,
	`currency` text,
	`r` integer NOT NULL,
	`f` integer NOT NULL,
	`m` integer NOT NULL,
	`rfm_class` text NOT NULL,
	`computed_at` integer NOT NULL,
	CONSTRAINT `fk_score_figures_customer_id_customers_id_fk` FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `score_fits` (
	`id` text PRIMARY KEY,
	`version` text NOT NULL,
	`as_of_on` text NOT NULL,
	`computed_at` integer NOT NULL,
	`customers` integer NOT NULL,
	`purchases` integer NOT NULL,
	`fit` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `score_replays` (
	`id` text PRIMARY KEY,
	`replayed_at` integer NOT NULL,
	`found` text NOT NULL,
	`orders` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `score_figures_by_class` ON `score_figures` (`rfm_class`,`year_value`);--> statement-breakpoint
CREATE INDEX `score_fits_newest` ON `score_fits` (`computed_at`);