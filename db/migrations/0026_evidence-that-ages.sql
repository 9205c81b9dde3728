CREATE TABLE "datasets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"snapshot_count" integer DEFAULT 0 NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by_id" uuid,
	"withdrawn_reason" text DEFAULT '' NOT NULL,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "datasets_key_unique" UNIQUE("key"),
	CONSTRAINT "datasets_withdrawn" CHECK (("datasets"."withdrawn_at" is null) = ("datasets"."withdrawn_by_id" is null))
);
--> statement-breakpoint
CREATE TABLE "file_pieces" (
	"sha256" text NOT NULL,
	"position" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "file_pieces_sha256_position_pk" PRIMARY KEY("sha256","position")
);
--> statement-breakpoint
CREATE TABLE "file_previews" (
	"sha256" text PRIMARY KEY NOT NULL,
	"media_type" text NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "snapshots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dataset_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"predecessor_id" uuid,
	"sha256" text NOT NULL,
	"file_name" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "snapshots_number" UNIQUE("dataset_id","number"),
	CONSTRAINT "snapshots_first" CHECK (("snapshots"."number" = 1) = ("snapshots"."predecessor_id" is null))
);
--> statement-breakpoint
CREATE TABLE "stored_files" (
	"sha256" text PRIMARY KEY NOT NULL,
	"bytes" bigint NOT NULL,
	"kind" text NOT NULL,
	"media_type" text NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"place" text DEFAULT 'store' NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draft_snapshots" (
	"insight_id" uuid NOT NULL,
	"item_id" text NOT NULL,
	"snapshot_id" uuid NOT NULL,
	CONSTRAINT "draft_snapshots_insight_id_item_id_pk" PRIMARY KEY("insight_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "revision_snapshots" (
	"revision_id" uuid NOT NULL,
	"item_id" text NOT NULL,
	"insight_id" uuid NOT NULL,
	"snapshot_id" uuid NOT NULL,
	CONSTRAINT "revision_snapshots_revision_id_item_id_pk" PRIMARY KEY("revision_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"insight_id" uuid NOT NULL,
	"asked_by_id" uuid NOT NULL,
	"body" text NOT NULL,
	"html" text NOT NULL,
	"renderer_version" integer NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answer_html" text DEFAULT '' NOT NULL,
	"answered_by_id" uuid,
	"answered_at" timestamp with time zone,
	"folded_into" text,
	"folded_by_id" uuid,
	"folded_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by_id" uuid,
	"study_id" uuid,
	CONSTRAINT "questions_answered" CHECK (("questions"."answered_at" is null) = ("questions"."answered_by_id" is null)),
	CONSTRAINT "questions_folded" CHECK (("questions"."folded_at" is null) = ("questions"."folded_into" is null))
);
--> statement-breakpoint
CREATE TABLE "searches_planned" (
	"folded" text PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "studies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"stage" text DEFAULT 'planned' NOT NULL,
	"owner_id" uuid NOT NULL,
	"handed_over_at" timestamp with time zone,
	"expected_on" date,
	"question" text DEFAULT '' NOT NULL,
	"method" text DEFAULT '' NOT NULL,
	"feeds" text DEFAULT '' NOT NULL,
	"html" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"renderer_version" integer NOT NULL,
	"sample" text DEFAULT '' NOT NULL,
	"period_from" text DEFAULT '' NOT NULL,
	"period_until" text DEFAULT '' NOT NULL,
	"published_on" text DEFAULT '' NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"origin" text,
	"origin_words" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"stage_changed_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by_id" uuid,
	"withdrawn_reason" text DEFAULT '' NOT NULL,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "studies_key_unique" UNIQUE("key"),
	CONSTRAINT "studies_withdrawn" CHECK (("studies"."withdrawn_at" is null) = ("studies"."withdrawn_by_id" is null))
);
--> statement-breakpoint
CREATE TABLE "study_topics" (
	"study_id" uuid NOT NULL,
	"topic_id" uuid NOT NULL,
	CONSTRAINT "study_topics_study_id_topic_id_pk" PRIMARY KEY("study_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "study_datasets" (
	"study_id" uuid NOT NULL,
	"dataset_id" uuid NOT NULL,
	CONSTRAINT "study_datasets_study_id_dataset_id_pk" PRIMARY KEY("study_id","dataset_id")
);
--> statement-breakpoint
CREATE TABLE "study_findings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"study_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"statement" text NOT NULL,
	"strength" text,
	"key_figures" text DEFAULT '' NOT NULL,
	"insight_id" uuid,
	"handed_over_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "study_initiatives" (
	"study_id" uuid NOT NULL,
	"initiative_id" uuid NOT NULL,
	CONSTRAINT "study_initiatives_study_id_initiative_id_pk" PRIMARY KEY("study_id","initiative_id")
);
--> statement-breakpoint
CREATE TABLE "study_insights" (
	"study_id" uuid NOT NULL,
	"insight_id" uuid NOT NULL,
	CONSTRAINT "study_insights_study_id_insight_id_pk" PRIMARY KEY("study_id","insight_id")
);
--> statement-breakpoint
CREATE TABLE "review_causes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"insight_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"dataset_id" uuid,
	"snapshot_id" uuid,
	"study_id" uuid,
	"other_insight_id" uuid,
	"via_insight_id" uuid,
	"opened_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by_id" uuid,
	"closed_because" text,
	"reverification_id" uuid
);
--> statement-breakpoint
ALTER TABLE "evidence_items" ADD COLUMN "source_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_items" ADD COLUMN "dataset_id" uuid;--> statement-breakpoint
ALTER TABLE "evidence_items" ADD COLUMN "snapshot_id" uuid;--> statement-breakpoint
ALTER TABLE "evidence_items" ADD COLUMN "study_id" uuid;--> statement-breakpoint
ALTER TABLE "insights" ADD COLUMN "weight_checked" real;--> statement-breakpoint
ALTER TABLE "insights" ADD COLUMN "open_causes" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "datasets" ADD CONSTRAINT "datasets_withdrawn_by_id_people_id_fk" FOREIGN KEY ("withdrawn_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "datasets" ADD CONSTRAINT "datasets_created_by_id_people_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_pieces" ADD CONSTRAINT "file_pieces_sha256_stored_files_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."stored_files"("sha256") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_previews" ADD CONSTRAINT "file_previews_sha256_stored_files_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."stored_files"("sha256") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."datasets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_predecessor_id_snapshots_id_fk" FOREIGN KEY ("predecessor_id") REFERENCES "public"."snapshots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_sha256_stored_files_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."stored_files"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_created_by_id_people_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_snapshots" ADD CONSTRAINT "draft_snapshots_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_snapshots" ADD CONSTRAINT "draft_snapshots_snapshot_id_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."snapshots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_snapshots" ADD CONSTRAINT "revision_snapshots_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_snapshots" ADD CONSTRAINT "revision_snapshots_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_snapshots" ADD CONSTRAINT "revision_snapshots_snapshot_id_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."snapshots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_asked_by_id_people_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_answered_by_id_people_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_folded_by_id_people_id_fk" FOREIGN KEY ("folded_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_withdrawn_by_id_people_id_fk" FOREIGN KEY ("withdrawn_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "searches_planned" ADD CONSTRAINT "searches_planned_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "studies" ADD CONSTRAINT "studies_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "studies" ADD CONSTRAINT "studies_withdrawn_by_id_people_id_fk" FOREIGN KEY ("withdrawn_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "studies" ADD CONSTRAINT "studies_created_by_id_people_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_topics" ADD CONSTRAINT "study_topics_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_topics" ADD CONSTRAINT "study_topics_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_datasets" ADD CONSTRAINT "study_datasets_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_datasets" ADD CONSTRAINT "study_datasets_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."datasets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_findings" ADD CONSTRAINT "study_findings_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_findings" ADD CONSTRAINT "study_findings_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_initiatives" ADD CONSTRAINT "study_initiatives_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_initiatives" ADD CONSTRAINT "study_initiatives_initiative_id_initiatives_id_fk" FOREIGN KEY ("initiative_id") REFERENCES "public"."initiatives"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_insights" ADD CONSTRAINT "study_insights_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_insights" ADD CONSTRAINT "study_insights_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_causes" ADD CONSTRAINT "review_causes_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_causes" ADD CONSTRAINT "review_causes_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."datasets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_causes" ADD CONSTRAINT "review_causes_snapshot_id_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."snapshots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_causes" ADD CONSTRAINT "review_causes_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_causes" ADD CONSTRAINT "review_causes_other_insight_id_insights_id_fk" FOREIGN KEY ("other_insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_causes" ADD CONSTRAINT "review_causes_via_insight_id_insights_id_fk" FOREIGN KEY ("via_insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_causes" ADD CONSTRAINT "review_causes_closed_by_id_people_id_fk" FOREIGN KEY ("closed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_causes" ADD CONSTRAINT "review_causes_reverification_id_reverifications_id_fk" FOREIGN KEY ("reverification_id") REFERENCES "public"."reverifications"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "datasets_created_by" ON "datasets" USING btree ("created_by_id");--> statement-breakpoint
CREATE INDEX "snapshots_sha256" ON "snapshots" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "snapshots_predecessor" ON "snapshots" USING btree ("predecessor_id");--> statement-breakpoint
CREATE INDEX "draft_snapshots_snapshot" ON "draft_snapshots" USING btree ("snapshot_id");--> statement-breakpoint
CREATE INDEX "revision_snapshots_snapshot" ON "revision_snapshots" USING btree ("snapshot_id","insight_id");--> statement-breakpoint
CREATE INDEX "revision_snapshots_insight" ON "revision_snapshots" USING btree ("insight_id");--> statement-breakpoint
CREATE INDEX "questions_insight" ON "questions" USING btree ("insight_id","asked_at");--> statement-breakpoint
CREATE INDEX "questions_open" ON "questions" USING btree ("asked_at") WHERE "questions"."answered_at" is null and "questions"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "questions_asked_by" ON "questions" USING btree ("asked_by_id");--> statement-breakpoint
CREATE INDEX "questions_study" ON "questions" USING btree ("study_id");--> statement-breakpoint
CREATE INDEX "searches_planned_study" ON "searches_planned" USING btree ("study_id");--> statement-breakpoint
CREATE INDEX "studies_stage" ON "studies" USING btree ("stage","expected_on","id");--> statement-breakpoint
CREATE INDEX "studies_owner" ON "studies" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "study_topics_topic" ON "study_topics" USING btree ("topic_id");--> statement-breakpoint
CREATE INDEX "study_datasets_dataset" ON "study_datasets" USING btree ("dataset_id");--> statement-breakpoint
CREATE INDEX "study_findings_study" ON "study_findings" USING btree ("study_id","position");--> statement-breakpoint
CREATE INDEX "study_findings_insight" ON "study_findings" USING btree ("insight_id");--> statement-breakpoint
CREATE INDEX "study_initiatives_initiative" ON "study_initiatives" USING btree ("initiative_id");--> statement-breakpoint
CREATE INDEX "study_insights_insight" ON "study_insights" USING btree ("insight_id");--> statement-breakpoint
CREATE UNIQUE INDEX "review_causes_once" ON "review_causes" USING btree ("insight_id","kind","source") WHERE "review_causes"."closed_because" is distinct from 'gone' and "review_causes"."closed_because" is distinct from 'left-use';--> statement-breakpoint
CREATE INDEX "review_causes_open" ON "review_causes" USING btree ("insight_id") WHERE "review_causes"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "review_causes_insight" ON "review_causes" USING btree ("insight_id","opened_at");--> statement-breakpoint
CREATE INDEX "review_causes_dataset" ON "review_causes" USING btree ("dataset_id");--> statement-breakpoint
CREATE INDEX "review_causes_snapshot" ON "review_causes" USING btree ("snapshot_id");--> statement-breakpoint
CREATE INDEX "review_causes_study" ON "review_causes" USING btree ("study_id");--> statement-breakpoint
CREATE INDEX "review_causes_other" ON "review_causes" USING btree ("other_insight_id");--> statement-breakpoint
CREATE INDEX "review_causes_via" ON "review_causes" USING btree ("via_insight_id");--> statement-breakpoint
CREATE INDEX "review_causes_reverification" ON "review_causes" USING btree ("reverification_id");--> statement-breakpoint
ALTER TABLE "evidence_items" ADD CONSTRAINT "evidence_items_dataset_id_datasets_id_fk" FOREIGN KEY ("dataset_id") REFERENCES "public"."datasets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_items" ADD CONSTRAINT "evidence_items_snapshot_id_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."snapshots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_items" ADD CONSTRAINT "evidence_items_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evidence_items_dataset" ON "evidence_items" USING btree ("dataset_id");--> statement-breakpoint
CREATE INDEX "evidence_items_snapshot" ON "evidence_items" USING btree ("snapshot_id");--> statement-breakpoint
CREATE INDEX "evidence_items_study" ON "evidence_items" USING btree ("study_id");--> statement-breakpoint
CREATE INDEX "evidence_items_source" ON "evidence_items" USING btree ("source_key") WHERE "evidence_items"."source_key" <> '';--> statement-breakpoint
CREATE INDEX "insights_needs_review" ON "insights" USING btree ("owner_id","id") WHERE "insights"."open_causes" > 0;--> statement-breakpoint
CREATE FUNCTION "refuse_change_of_snapshot"() RETURNS trigger LANGUAGE plpgsql AS $$
begin
	raise exception 'a snapshot is never changed' using errcode = 'restrict_violation';
end $$;--> statement-breakpoint
CREATE TRIGGER "snapshots_never_change" BEFORE UPDATE ON "snapshots" FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_snapshot"();
