-- Full-text search over customers; kept in step by triggers, so that no store can forget it.
CREATE VIRTUAL TABLE customer_search USING fts5(search_text, content='customers', content_rowid='search_no', tokenize='unicode61 remove_diacritics 2', prefix='2 3');--> statement-breakpoint
-- Deleted words leave the file, not only the index.
INSERT INTO customer_search(customer_search, rank) VALUES('secure-delete', 1);--> statement-breakpoint
CREATE TRIGGER customer_search_insert AFTER INSERT ON customers BEGIN
  INSERT INTO customer_search(rowid, search_text) VALUES (new.search_no, new.search_text);
END;--> statement-breakpoint
CREATE TRIGGER customer_search_delete AFTER DELETE ON customers BEGIN
  INSERT INTO customer_search(customer_search, rowid, search_text) VALUES ('delete', old.search_no, old.search_text);
END;--> statement-breakpoint
CREATE TRIGGER customer_search_update AFTER UPDATE OF search_text ON customers WHEN old.search_text IS NOT new.search_text BEGIN
  INSERT INTO customer_search(customer_search, rowid, search_text) VALUES ('delete', old.search_no, old.search_text);
  INSERT INTO customer_search(rowid, search_text) VALUES (new.search_no, new.search_text);
END;
