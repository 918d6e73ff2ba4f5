ALTER TABLE `salespeople` ADD `away_from_on` text;--> statement-breakpoint
ALTER TABLE `salespeople` ADD `away_until_on` text;