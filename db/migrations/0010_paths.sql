CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"insight_id" uuid NOT NULL,
	"prompt_id" text DEFAULT '' NOT NULL,
	"revision_id" uuid,
	"delivery_id" uuid,
	"channel" text NOT NULL,
	"grade" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"day" date NOT NULL,
	"recall_before" real,
	"undoes_id" uuid
);
--> statement-breakpoint
CREATE TABLE "memory" (
	"person_id" uuid NOT NULL,
	"insight_id" uuid NOT NULL,
	"stability" real,
	"difficulty" real,
	"last_contact_at" timestamp with time zone,
	"last_on" date,
	"contacts" integer DEFAULT 0 NOT NULL,
	"lapses" integer DEFAULT 0 NOT NULL,
	"tier" text DEFAULT 'none' NOT NULL,
	"due_on" date,
	"holds_until" date,
	"last_sent_at" timestamp with time zone,
	"unopened_streak" integer DEFAULT 0 NOT NULL,
	"suppressed_at" timestamp with time zone,
	CONSTRAINT "memory_person_id_insight_id_pk" PRIMARY KEY("person_id","insight_id")
);
--> statement-breakpoint
CREATE TABLE "enrolment_steps" (
	"enrolment_id" uuid NOT NULL,
	"step_id" uuid NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"insight_id" uuid,
	"revision_id" uuid,
	"contact_id" uuid,
	CONSTRAINT "enrolment_steps_enrolment_id_step_id_pk" PRIMARY KEY("enrolment_id","step_id")
);
--> statement-breakpoint
CREATE TABLE "enrolments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"path_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"origin" text NOT NULL,
	"enrolled_by_id" uuid,
	"enrolled_at" timestamp with time zone NOT NULL,
	"starts_on" date NOT NULL,
	"pace" smallint,
	"due_on" date,
	"paused_on" date,
	"paused_days" integer DEFAULT 0 NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"left_at" timestamp with time zone,
	CONSTRAINT "enrolments_due" CHECK (("enrolments"."pace" is null) <> ("enrolments"."due_on" is null))
);
--> statement-breakpoint
CREATE TABLE "path_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"path_id" uuid NOT NULL,
	"insight_id" uuid,
	"heading" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"position" integer NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "path_steps_kind" CHECK (("path_steps"."insight_id" is null) = ("path_steps"."heading" <> ''))
);
--> statement-breakpoint
CREATE TABLE "paths" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"for_whom" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"owner_id" uuid NOT NULL,
	"handed_over_at" timestamp with time zone,
	"pace" smallint DEFAULT 2 NOT NULL,
	"due_on" date,
	"copied_from_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "paths_key_unique" UNIQUE("key"),
	CONSTRAINT "paths_pace" CHECK ("paths"."pace" between 1 and 20)
);
--> statement-breakpoint
CREATE TABLE "team_paths" (
	"team_id" uuid NOT NULL,
	"path_id" uuid NOT NULL,
	CONSTRAINT "team_paths_team_id_path_id_pk" PRIMARY KEY("team_id","path_id")
);
--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "path_id" uuid;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_undoes_id_contacts_id_fk" FOREIGN KEY ("undoes_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memory" ADD CONSTRAINT "memory_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memory" ADD CONSTRAINT "memory_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_steps" ADD CONSTRAINT "enrolment_steps_enrolment_id_enrolments_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_steps" ADD CONSTRAINT "enrolment_steps_step_id_path_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."path_steps"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_steps" ADD CONSTRAINT "enrolment_steps_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_steps" ADD CONSTRAINT "enrolment_steps_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_steps" ADD CONSTRAINT "enrolment_steps_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_path_id_paths_id_fk" FOREIGN KEY ("path_id") REFERENCES "public"."paths"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_enrolled_by_id_people_id_fk" FOREIGN KEY ("enrolled_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "path_steps" ADD CONSTRAINT "path_steps_path_id_paths_id_fk" FOREIGN KEY ("path_id") REFERENCES "public"."paths"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "path_steps" ADD CONSTRAINT "path_steps_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paths" ADD CONSTRAINT "paths_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paths" ADD CONSTRAINT "paths_copied_from_id_paths_id_fk" FOREIGN KEY ("copied_from_id") REFERENCES "public"."paths"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_paths" ADD CONSTRAINT "team_paths_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_paths" ADD CONSTRAINT "team_paths_path_id_paths_id_fk" FOREIGN KEY ("path_id") REFERENCES "public"."paths"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contacts_pair" ON "contacts" USING btree ("person_id","insight_id","at");--> statement-breakpoint
CREATE INDEX "contacts_insight" ON "contacts" USING btree ("insight_id","at");--> statement-breakpoint
CREATE INDEX "contacts_revision" ON "contacts" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "contacts_delivery" ON "contacts" USING btree ("delivery_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_undone" ON "contacts" USING btree ("undoes_id") WHERE "contacts"."undoes_id" is not null;--> statement-breakpoint
CREATE INDEX "memory_due" ON "memory" USING btree ("due_on") WHERE "memory"."tier" <> 'none' and "memory"."suppressed_at" is null;--> statement-breakpoint
CREATE INDEX "memory_insight" ON "memory" USING btree ("insight_id","holds_until");--> statement-breakpoint
CREATE INDEX "memory_person" ON "memory" USING btree ("person_id","holds_until");--> statement-breakpoint
CREATE INDEX "enrolment_steps_step" ON "enrolment_steps" USING btree ("step_id","done_at");--> statement-breakpoint
CREATE INDEX "enrolment_steps_insight" ON "enrolment_steps" USING btree ("insight_id");--> statement-breakpoint
CREATE INDEX "enrolment_steps_contact" ON "enrolment_steps" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "enrolment_steps_revision" ON "enrolment_steps" USING btree ("revision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolments_open" ON "enrolments" USING btree ("path_id","person_id") WHERE "enrolments"."left_at" is null;--> statement-breakpoint
CREATE INDEX "enrolments_person" ON "enrolments" USING btree ("person_id","left_at");--> statement-breakpoint
CREATE INDEX "enrolments_path" ON "enrolments" USING btree ("path_id","enrolled_at","id");--> statement-breakpoint
CREATE INDEX "path_steps_path" ON "path_steps" USING btree ("path_id","position");--> statement-breakpoint
CREATE INDEX "path_steps_insight" ON "path_steps" USING btree ("insight_id");--> statement-breakpoint
CREATE UNIQUE INDEX "path_steps_once" ON "path_steps" USING btree ("path_id","insight_id") WHERE "path_steps"."removed_at" is null and "path_steps"."insight_id" is not null;--> statement-breakpoint
CREATE INDEX "paths_owner" ON "paths" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "paths_listed" ON "paths" USING btree ("status","title");--> statement-breakpoint
CREATE INDEX "team_paths_path" ON "team_paths" USING btree ("path_id");--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_path_id_paths_id_fk" FOREIGN KEY ("path_id") REFERENCES "public"."paths"("id") ON DELETE set null ON UPDATE no action;