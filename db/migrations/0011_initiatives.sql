CREATE TABLE "initiative_looks" (
	"initiative_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "initiative_looks_initiative_id_person_id_pk" PRIMARY KEY("initiative_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "initiative_people" (
	"initiative_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "initiative_people_initiative_id_person_id_pk" PRIMARY KEY("initiative_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "initiative_teams" (
	"initiative_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	CONSTRAINT "initiative_teams_initiative_id_team_id_pk" PRIMARY KEY("initiative_id","team_id")
);
--> statement-breakpoint
CREATE TABLE "initiative_terms" (
	"term" text NOT NULL,
	"initiative_id" uuid NOT NULL,
	"weight" real NOT NULL,
	"rank" smallint NOT NULL,
	CONSTRAINT "initiative_terms_term_initiative_id_pk" PRIMARY KEY("term","initiative_id")
);
--> statement-breakpoint
CREATE TABLE "initiative_topics" (
	"initiative_id" uuid NOT NULL,
	"topic_id" uuid NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "initiative_topics_initiative_id_topic_id_pk" PRIMARY KEY("initiative_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "initiatives" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"brief" text DEFAULT '' NOT NULL,
	"brief_html" text DEFAULT '' NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"stage" text DEFAULT 'proposed' NOT NULL,
	"visibility" text DEFAULT 'everyone' NOT NULL,
	"owner_id" uuid NOT NULL,
	"handed_over_at" timestamp with time zone,
	"kickoff_on" date,
	"ends_on" date,
	"keywords" text[] DEFAULT '{}' NOT NULL,
	"channels" text[] DEFAULT '{}' NOT NULL,
	"external_key" text,
	"external_url" text DEFAULT '' NOT NULL,
	"decision" text DEFAULT '' NOT NULL,
	"decision_html" text DEFAULT '' NOT NULL,
	"decided_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"asked_at" timestamp with time zone,
	"matched_at" timestamp with time zone,
	CONSTRAINT "initiatives_key_unique" UNIQUE("key"),
	CONSTRAINT "initiatives_external_key_unique" UNIQUE("external_key")
);
--> statement-breakpoint
CREATE TABLE "match_opinions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"initiative_id" uuid NOT NULL,
	"insight_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"reason" text,
	"terms" text[] DEFAULT '{}' NOT NULL,
	"set_aside_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "matches" (
	"initiative_id" uuid NOT NULL,
	"insight_id" uuid NOT NULL,
	"state" text DEFAULT 'suggested' NOT NULL,
	"origin" text NOT NULL,
	"score" real DEFAULT 0 NOT NULL,
	"is_strong" boolean DEFAULT false NOT NULL,
	"is_found" boolean DEFAULT true NOT NULL,
	"reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"passage" jsonb,
	"pair_ids" uuid[] DEFAULT '{}' NOT NULL,
	"first_occasion_id" uuid,
	"first_at" timestamp with time zone NOT NULL,
	"decided_by_id" uuid,
	"decided_at" timestamp with time zone,
	"dismiss_reason" text,
	"is_used" boolean DEFAULT false NOT NULL,
	"used_at" timestamp with time zone,
	"used_by_id" uuid,
	CONSTRAINT "matches_initiative_id_insight_id_pk" PRIMARY KEY("initiative_id","insight_id"),
	CONSTRAINT "matches_dismissed" CHECK (("matches"."state" = 'dismissed') = ("matches"."dismiss_reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "milestones" (
	"id" uuid PRIMARY KEY NOT NULL,
	"initiative_id" uuid NOT NULL,
	"name" text NOT NULL,
	"on_day" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "initiative_occasions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"initiative_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"person_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"matched_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "initiative_looks" ADD CONSTRAINT "initiative_looks_initiative_id_initiatives_id_fk" FOREIGN KEY ("initiative_id") REFERENCES "public"."initiatives"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_looks" ADD CONSTRAINT "initiative_looks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_people" ADD CONSTRAINT "initiative_people_initiative_id_initiatives_id_fk" FOREIGN KEY ("initiative_id") REFERENCES "public"."initiatives"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_people" ADD CONSTRAINT "initiative_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_teams" ADD CONSTRAINT "initiative_teams_initiative_id_initiatives_id_fk" FOREIGN KEY ("initiative_id") REFERENCES "public"."initiatives"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_teams" ADD CONSTRAINT "initiative_teams_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_terms" ADD CONSTRAINT "initiative_terms_initiative_id_initiatives_id_fk" FOREIGN KEY ("initiative_id") REFERENCES "public"."initiatives"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_topics" ADD CONSTRAINT "initiative_topics_initiative_id_initiatives_id_fk" FOREIGN KEY ("initiative_id") REFERENCES "public"."initiatives"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_topics" ADD CONSTRAINT "initiative_topics_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiatives" ADD CONSTRAINT "initiatives_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiatives" ADD CONSTRAINT "initiatives_created_by_id_people_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_opinions" ADD CONSTRAINT "match_opinions_initiative_id_initiatives_id_fk" FOREIGN KEY ("initiative_id") REFERENCES "public"."initiatives"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_opinions" ADD CONSTRAINT "match_opinions_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_opinions" ADD CONSTRAINT "match_opinions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_initiative_id_initiatives_id_fk" FOREIGN KEY ("initiative_id") REFERENCES "public"."initiatives"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_first_occasion_id_initiative_occasions_id_fk" FOREIGN KEY ("first_occasion_id") REFERENCES "public"."initiative_occasions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches" ADD CONSTRAINT "matches_used_by_id_people_id_fk" FOREIGN KEY ("used_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_initiative_id_initiatives_id_fk" FOREIGN KEY ("initiative_id") REFERENCES "public"."initiatives"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_occasions" ADD CONSTRAINT "initiative_occasions_initiative_id_initiatives_id_fk" FOREIGN KEY ("initiative_id") REFERENCES "public"."initiatives"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "initiative_occasions" ADD CONSTRAINT "initiative_occasions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "initiative_looks_person" ON "initiative_looks" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "initiative_people_person" ON "initiative_people" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "initiative_teams_team" ON "initiative_teams" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "initiative_terms_initiative" ON "initiative_terms" USING btree ("initiative_id");--> statement-breakpoint
CREATE INDEX "initiative_topics_topic" ON "initiative_topics" USING btree ("topic_id");--> statement-breakpoint
CREATE INDEX "initiatives_owner" ON "initiatives" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "initiatives_listed" ON "initiatives" USING btree ("stage","kickoff_on","id");--> statement-breakpoint
CREATE INDEX "initiatives_live" ON "initiatives" USING btree ("kickoff_on") WHERE "initiatives"."stage" in ('proposed', 'active');--> statement-breakpoint
CREATE INDEX "match_opinions_match" ON "match_opinions" USING btree ("initiative_id","insight_id","at");--> statement-breakpoint
CREATE INDEX "match_opinions_counting" ON "match_opinions" USING btree ("insight_id") WHERE "match_opinions"."set_aside_at" is null;--> statement-breakpoint
CREATE INDEX "matches_insight" ON "matches" USING btree ("insight_id","state");--> statement-breakpoint
CREATE INDEX "matches_linked" ON "matches" USING btree ("initiative_id","state","score");--> statement-breakpoint
CREATE INDEX "milestones_initiative" ON "milestones" USING btree ("initiative_id","on_day");--> statement-breakpoint
CREATE INDEX "milestones_day" ON "milestones" USING btree ("on_day");--> statement-breakpoint
CREATE UNIQUE INDEX "initiative_occasions_once" ON "initiative_occasions" USING btree ("initiative_id","name");--> statement-breakpoint
CREATE INDEX "initiative_occasions_told" ON "initiative_occasions" USING btree ("initiative_id","at");--> statement-breakpoint
CREATE INDEX "initiative_occasions_waiting" ON "initiative_occasions" USING btree ("initiative_id") WHERE "initiative_occasions"."matched_at" is null;