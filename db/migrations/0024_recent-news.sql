DROP INDEX "insight_topics_topic";--> statement-breakpoint
CREATE INDEX "evidence_items_withdrawn" ON "evidence_items" USING btree ("insight_id","item_id") WHERE "evidence_items"."withdrawn";--> statement-breakpoint
CREATE INDEX "insights_superseded" ON "insights" USING btree ("superseded_at") WHERE "insights"."status" = 'superseded';--> statement-breakpoint
CREATE INDEX "insights_retired" ON "insights" USING btree ("retired_at") WHERE "insights"."status" = 'retired';--> statement-breakpoint
CREATE INDEX "insights_revised" ON "insights" USING btree ("revised_at","id","published_at","published_revision_id") WHERE "insights"."status" = 'published' and "insights"."trashed_at" is null;--> statement-breakpoint
CREATE INDEX "insight_topics_topic" ON "insight_topics" USING btree ("topic_id","insight_id");