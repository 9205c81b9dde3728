CREATE TABLE "preferences" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"cap" smallint,
	"days" smallint[] DEFAULT '{2,3,4,5}' NOT NULL,
	"ask_from" time DEFAULT '08:30' NOT NULL,
	"ask_until" time DEFAULT '17:00' NOT NULL,
	"questions_by" text DEFAULT 'mail' NOT NULL,
	"asks_by" text DEFAULT 'mail' NOT NULL,
	"paused_until" date,
	"stopped_at" timestamp with time zone,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "preferences_cap" CHECK ("preferences"."cap" between 0 and 15),
	CONSTRAINT "preferences_days" CHECK ("preferences"."days" <@ '{1,2,3,4,5,6,7}'::smallint[]),
	CONSTRAINT "preferences_hours" CHECK ("preferences"."ask_from" < "preferences"."ask_until")
);
--> statement-breakpoint
CREATE TABLE "cards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"insight_id" uuid NOT NULL,
	"prompt_id" text NOT NULL,
	"reason" text NOT NULL,
	"initiative_id" uuid,
	"day" date NOT NULL,
	"planned_at" timestamp with time zone NOT NULL,
	"value" real DEFAULT 0 NOT NULL,
	"recall" real,
	"state" text DEFAULT 'open' NOT NULL,
	"closes_on" date NOT NULL,
	"opened_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"snoozed_until" date,
	"contact_id" uuid,
	"is_checked" boolean DEFAULT false NOT NULL,
	"given" text,
	"is_right" boolean,
	"delivery_id" uuid
);
--> statement-breakpoint
CREATE TABLE "counted_initiatives" (
	"initiative_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "insight_needs" (
	"insight_id" uuid PRIMARY KEY NOT NULL,
	"linked" integer DEFAULT 0 NOT NULL,
	"chances" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "keepers" (
	"insight_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"origin" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "keepers_insight_id_person_id_pk" PRIMARY KEY("insight_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"person_id" uuid NOT NULL,
	"day" date NOT NULL,
	"planned_at" timestamp with time zone NOT NULL,
	"room" smallint NOT NULL,
	"cards" smallint DEFAULT 0 NOT NULL,
	"is_stale" boolean DEFAULT false NOT NULL,
	CONSTRAINT "plans_person_id_day_pk" PRIMARY KEY("person_id","day")
);
--> statement-breakpoint
CREATE TABLE "reminder_people" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"opens" real DEFAULT 5.5 NOT NULL,
	"non_opens" real DEFAULT 4.5 NOT NULL,
	"unopened_run" smallint DEFAULT 0 NOT NULL,
	"opened_run" smallint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_needs" (
	"team_id" uuid PRIMARY KEY NOT NULL,
	"other_rate" real NOT NULL,
	"rated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_topic_needs" (
	"team_id" uuid NOT NULL,
	"topic_id" uuid NOT NULL,
	"participations" integer DEFAULT 0 NOT NULL,
	"rate" real DEFAULT 0 NOT NULL,
	CONSTRAINT "team_topic_needs_team_id_topic_id_pk" PRIMARY KEY("team_id","topic_id")
);
--> statement-breakpoint
DROP INDEX "memory_due";--> statement-breakpoint
ALTER TABLE "memory" ADD COLUMN "need" real DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "memory" ADD COLUMN "because" text;--> statement-breakpoint
ALTER TABLE "memory" ADD COLUMN "snoozed_until" date;--> statement-breakpoint
ALTER TABLE "memory" ADD COLUMN "changed_from_id" uuid;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "remind_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "preferences" ADD CONSTRAINT "preferences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_initiative_id_initiatives_id_fk" FOREIGN KEY ("initiative_id") REFERENCES "public"."initiatives"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "counted_initiatives" ADD CONSTRAINT "counted_initiatives_initiative_id_initiatives_id_fk" FOREIGN KEY ("initiative_id") REFERENCES "public"."initiatives"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "insight_needs" ADD CONSTRAINT "insight_needs_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "keepers" ADD CONSTRAINT "keepers_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "keepers" ADD CONSTRAINT "keepers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_people" ADD CONSTRAINT "reminder_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_needs" ADD CONSTRAINT "team_needs_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_topic_needs" ADD CONSTRAINT "team_topic_needs_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_topic_needs" ADD CONSTRAINT "team_topic_needs_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "cards_once" ON "cards" USING btree ("person_id","insight_id","day");--> statement-breakpoint
CREATE INDEX "cards_person" ON "cards" USING btree ("person_id","day");--> statement-breakpoint
CREATE INDEX "cards_open" ON "cards" USING btree ("person_id") WHERE "cards"."state" = 'open';--> statement-breakpoint
CREATE INDEX "cards_closing" ON "cards" USING btree ("closes_on") WHERE "cards"."state" = 'open';--> statement-breakpoint
CREATE INDEX "cards_insight" ON "cards" USING btree ("insight_id","day");--> statement-breakpoint
CREATE INDEX "cards_initiative" ON "cards" USING btree ("initiative_id");--> statement-breakpoint
CREATE INDEX "cards_contact" ON "cards" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "cards_delivery" ON "cards" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "keepers_person" ON "keepers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "plans_stale" ON "plans" USING btree ("day") WHERE "plans"."is_stale";--> statement-breakpoint
CREATE INDEX "plans_day" ON "plans" USING btree ("day");--> statement-breakpoint
CREATE INDEX "team_topic_needs_topic" ON "team_topic_needs" USING btree ("topic_id");--> statement-breakpoint
ALTER TABLE "memory" ADD CONSTRAINT "memory_changed_from_id_insights_id_fk" FOREIGN KEY ("changed_from_id") REFERENCES "public"."insights"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "memory_snoozed" ON "memory" USING btree ("person_id") WHERE "memory"."snoozed_until" is not null;--> statement-breakpoint
CREATE INDEX "memory_changed_from" ON "memory" USING btree ("changed_from_id");--> statement-breakpoint
CREATE INDEX "people_remind" ON "people" USING btree ("remind_at" NULLS FIRST) WHERE "people"."deactivated_at" is null;--> statement-breakpoint
CREATE INDEX "memory_due" ON "memory" USING btree ("person_id","due_on") WHERE "memory"."tier" <> 'none' and "memory"."suppressed_at" is null;