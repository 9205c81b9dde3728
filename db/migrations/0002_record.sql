CREATE TABLE "access_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"insight_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_by_id" uuid,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "coauthors" (
	"insight_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "coauthors_insight_id_person_id_pk" PRIMARY KEY("insight_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"insight_id" uuid NOT NULL,
	"review_id" uuid,
	"parent_id" uuid,
	"section" text NOT NULL,
	"item_id" text DEFAULT '' NOT NULL,
	"body" text NOT NULL,
	"html" text NOT NULL,
	"renderer_version" integer NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by_id" uuid
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"insight_id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"content" jsonb NOT NULL,
	"html" jsonb NOT NULL,
	"renderer_version" integer NOT NULL,
	"base_revision_id" uuid,
	"restored_from_number" integer,
	"editor_ids" uuid[] NOT NULL,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"saved_by_id" uuid NOT NULL,
	"saved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_items" (
	"insight_id" uuid NOT NULL,
	"item_id" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"direction" text NOT NULL,
	"strength" text,
	"title" text NOT NULL,
	"source" text NOT NULL,
	"dated_from" date,
	"withdrawn" boolean DEFAULT false NOT NULL,
	CONSTRAINT "evidence_items_insight_id_item_id_pk" PRIMARY KEY("insight_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "exposures" (
	"insight_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"day" date NOT NULL,
	"revision_id" uuid,
	"first_at" timestamp with time zone NOT NULL,
	CONSTRAINT "exposures_insight_id_person_id_channel_day_pk" PRIMARY KEY("insight_id","person_id","channel","day")
);
--> statement-breakpoint
CREATE TABLE "goal_ticks" (
	"insight_id" uuid NOT NULL,
	"goal_id" text NOT NULL,
	"state" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"on" date NOT NULL,
	"person_id" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "goal_ticks_insight_id_goal_id_pk" PRIMARY KEY("insight_id","goal_id")
);
--> statement-breakpoint
CREATE TABLE "insight_audience" (
	"insight_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	CONSTRAINT "insight_audience_insight_id_team_id_pk" PRIMARY KEY("insight_id","team_id")
);
--> statement-breakpoint
CREATE TABLE "insight_follows" (
	"person_id" uuid NOT NULL,
	"insight_id" uuid NOT NULL,
	"followed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "insight_follows_person_id_insight_id_pk" PRIMARY KEY("person_id","insight_id")
);
--> statement-breakpoint
CREATE TABLE "insight_links" (
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "insight_links_from_id_to_id_kind_pk" PRIMARY KEY("from_id","to_id","kind")
);
--> statement-breakpoint
CREATE TABLE "insight_people" (
	"insight_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "insight_people_insight_id_person_id_pk" PRIMARY KEY("insight_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "insight_teams" (
	"insight_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	CONSTRAINT "insight_teams_insight_id_team_id_pk" PRIMARY KEY("insight_id","team_id")
);
--> statement-breakpoint
CREATE TABLE "insight_topics" (
	"insight_id" uuid NOT NULL,
	"topic_id" uuid NOT NULL,
	CONSTRAINT "insight_topics_insight_id_topic_id_pk" PRIMARY KEY("insight_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "insights" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"slug" text DEFAULT '' NOT NULL,
	"statement" text DEFAULT '' NOT NULL,
	"certainty" text,
	"language" text DEFAULT 'en' NOT NULL,
	"half_life_days" integer,
	"weight_published" real,
	"visibility" text DEFAULT 'everyone' NOT NULL,
	"author_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"translator_id" uuid,
	"handed_over_at" timestamp with time zone,
	"handed_over_from_id" uuid,
	"review_interval_months" integer DEFAULT 12 NOT NULL,
	"next_review_on" date,
	"published_revision_id" uuid,
	"published_at" timestamp with time zone,
	"revised_at" timestamp with time zone,
	"superseded_by_id" uuid,
	"superseded_at" timestamp with time zone,
	"retired_at" timestamp with time zone,
	"retired_reason" text,
	"trashed_at" timestamp with time zone,
	"trashed_by_id" uuid,
	"revision_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "insights_key_unique" UNIQUE("key"),
	CONSTRAINT "insights_published_has_revision" CHECK ("insights"."status" = 'draft' or "insights"."published_revision_id" is not null),
	CONSTRAINT "insights_replacement" CHECK (("insights"."status" = 'superseded') = ("insights"."superseded_by_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "prompts" (
	"insight_id" uuid NOT NULL,
	"prompt_id" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"question" text NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "prompts_insight_id_prompt_id_pk" PRIMARY KEY("insight_id","prompt_id")
);
--> statement-breakpoint
CREATE TABLE "reverifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"insight_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"checked" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reviewers" (
	"review_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"insight_id" uuid NOT NULL,
	CONSTRAINT "reviewers_review_id_person_id_pk" PRIMARY KEY("review_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"insight_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"asked_by_id" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answered_by_id" uuid,
	"answered_at" timestamp with time zone,
	"answer" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"insight_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"html" jsonb NOT NULL,
	"renderer_version" integer NOT NULL,
	"origin" text NOT NULL,
	"restored_from_number" integer,
	"note" text DEFAULT '' NOT NULL,
	"editor_ids" uuid[] NOT NULL,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"published_by_id" uuid,
	CONSTRAINT "revisions_number" UNIQUE("insight_id","number")
);
--> statement-breakpoint
CREATE TABLE "topic_follows" (
	"person_id" uuid NOT NULL,
	"topic_id" uuid NOT NULL,
	"followed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "topic_follows_person_id_topic_id_pk" PRIMARY KEY("person_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "topic_curators" (
	"topic_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "topic_curators_topic_id_person_id_pk" PRIMARY KEY("topic_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "topic_synonyms" (
	"topic_id" uuid NOT NULL,
	"word" text NOT NULL,
	CONSTRAINT "topic_synonyms_topic_id_word_pk" PRIMARY KEY("topic_id","word")
);
--> statement-breakpoint
DROP INDEX "topics_name";--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "access_requests" ADD CONSTRAINT "access_requests_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_requests" ADD CONSTRAINT "access_requests_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_requests" ADD CONSTRAINT "access_requests_answered_by_id_people_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coauthors" ADD CONSTRAINT "coauthors_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coauthors" ADD CONSTRAINT "coauthors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_parent_id_comments_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_resolved_by_id_people_id_fk" FOREIGN KEY ("resolved_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_base_revision_id_revisions_id_fk" FOREIGN KEY ("base_revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_created_by_id_people_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_saved_by_id_people_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_items" ADD CONSTRAINT "evidence_items_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exposures" ADD CONSTRAINT "exposures_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exposures" ADD CONSTRAINT "exposures_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exposures" ADD CONSTRAINT "exposures_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_ticks" ADD CONSTRAINT "goal_ticks_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_ticks" ADD CONSTRAINT "goal_ticks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_audience" ADD CONSTRAINT "insight_audience_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_audience" ADD CONSTRAINT "insight_audience_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_follows" ADD CONSTRAINT "insight_follows_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_follows" ADD CONSTRAINT "insight_follows_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_links" ADD CONSTRAINT "insight_links_from_id_insights_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_links" ADD CONSTRAINT "insight_links_to_id_insights_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_people" ADD CONSTRAINT "insight_people_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_people" ADD CONSTRAINT "insight_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_teams" ADD CONSTRAINT "insight_teams_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_teams" ADD CONSTRAINT "insight_teams_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_topics" ADD CONSTRAINT "insight_topics_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_topics" ADD CONSTRAINT "insight_topics_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insights" ADD CONSTRAINT "insights_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insights" ADD CONSTRAINT "insights_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insights" ADD CONSTRAINT "insights_translator_id_people_id_fk" FOREIGN KEY ("translator_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insights" ADD CONSTRAINT "insights_handed_over_from_id_people_id_fk" FOREIGN KEY ("handed_over_from_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insights" ADD CONSTRAINT "insights_published_revision_id_revisions_id_fk" FOREIGN KEY ("published_revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insights" ADD CONSTRAINT "insights_superseded_by_id_insights_id_fk" FOREIGN KEY ("superseded_by_id") REFERENCES "public"."insights"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insights" ADD CONSTRAINT "insights_trashed_by_id_people_id_fk" FOREIGN KEY ("trashed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prompts" ADD CONSTRAINT "prompts_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reverifications" ADD CONSTRAINT "reverifications_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reverifications" ADD CONSTRAINT "reverifications_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviewers" ADD CONSTRAINT "reviewers_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviewers" ADD CONSTRAINT "reviewers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviewers" ADD CONSTRAINT "reviewers_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_asked_by_id_people_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_answered_by_id_people_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_created_by_id_people_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_published_by_id_people_id_fk" FOREIGN KEY ("published_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_follows" ADD CONSTRAINT "topic_follows_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_follows" ADD CONSTRAINT "topic_follows_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_curators" ADD CONSTRAINT "topic_curators_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_curators" ADD CONSTRAINT "topic_curators_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_synonyms" ADD CONSTRAINT "topic_synonyms_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "access_requests_open" ON "access_requests" USING btree ("insight_id","person_id") WHERE "access_requests"."answer" is null;--> statement-breakpoint
CREATE INDEX "coauthors_person" ON "coauthors" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "comments_insight" ON "comments" USING btree ("insight_id","created_at");--> statement-breakpoint
CREATE INDEX "comments_parent" ON "comments" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "comments_review" ON "comments" USING btree ("review_id");--> statement-breakpoint
CREATE INDEX "drafts_base" ON "drafts" USING btree ("base_revision_id");--> statement-breakpoint
CREATE INDEX "evidence_items_kind" ON "evidence_items" USING btree ("kind","insight_id");--> statement-breakpoint
CREATE INDEX "exposures_person" ON "exposures" USING btree ("person_id","day");--> statement-breakpoint
CREATE INDEX "exposures_revision" ON "exposures" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "insight_audience_team" ON "insight_audience" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "insight_follows_insight" ON "insight_follows" USING btree ("insight_id");--> statement-breakpoint
CREATE INDEX "insight_links_to" ON "insight_links" USING btree ("to_id","kind");--> statement-breakpoint
CREATE INDEX "insight_people_person" ON "insight_people" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "insight_teams_team" ON "insight_teams" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "insight_topics_topic" ON "insight_topics" USING btree ("topic_id");--> statement-breakpoint
CREATE INDEX "insights_published" ON "insights" USING btree ("published_at","id") WHERE "insights"."status" = 'published';--> statement-breakpoint
CREATE INDEX "insights_listed" ON "insights" USING btree ("status","revised_at" DESC NULLS FIRST,"id") WHERE "insights"."trashed_at" is null;--> statement-breakpoint
CREATE INDEX "insights_published_revision" ON "insights" USING btree ("published_revision_id");--> statement-breakpoint
CREATE INDEX "insights_owner" ON "insights" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "insights_author" ON "insights" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "insights_translator" ON "insights" USING btree ("translator_id");--> statement-breakpoint
CREATE INDEX "insights_review_due" ON "insights" USING btree ("next_review_on") WHERE "insights"."status" = 'published';--> statement-breakpoint
CREATE INDEX "insights_trashed" ON "insights" USING btree ("trashed_at") WHERE "insights"."trashed_at" is not null;--> statement-breakpoint
CREATE INDEX "insights_superseded_by" ON "insights" USING btree ("superseded_by_id");--> statement-breakpoint
CREATE INDEX "reverifications_insight" ON "reverifications" USING btree ("insight_id","at");--> statement-breakpoint
CREATE INDEX "reviewers_person" ON "reviewers" USING btree ("person_id","insight_id");--> statement-breakpoint
CREATE INDEX "reviewers_insight" ON "reviewers" USING btree ("insight_id");--> statement-breakpoint
CREATE INDEX "reviews_insight" ON "reviews" USING btree ("insight_id","asked_at");--> statement-breakpoint
CREATE INDEX "reviews_revision" ON "reviews" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "reviews_asked_by" ON "reviews" USING btree ("asked_by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_open" ON "reviews" USING btree ("insight_id") WHERE "reviews"."state" in ('open', 'approved');--> statement-breakpoint
CREATE INDEX "topic_follows_topic" ON "topic_follows" USING btree ("topic_id");--> statement-breakpoint
CREATE INDEX "topic_curators_person" ON "topic_curators" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "topic_synonyms_word" ON "topic_synonyms" USING btree (lower("word"));--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_merged_into_id_topics_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "asks_subject" ON "asks" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "topics_merged_into" ON "topics" USING btree ("merged_into_id");--> statement-breakpoint
CREATE UNIQUE INDEX "topics_name" ON "topics" USING btree (lower("name")) WHERE "topics"."merged_into_id" is null;