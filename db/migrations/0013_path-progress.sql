CREATE TABLE "team_enrolments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"path_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"started_by_id" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"pace" smallint,
	"total" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"added" integer DEFAULT 0 NOT NULL,
	"after_id" uuid,
	"ended_at" timestamp with time zone,
	"problem" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "team_enrolments" ADD CONSTRAINT "team_enrolments_path_id_paths_id_fk" FOREIGN KEY ("path_id") REFERENCES "public"."paths"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_enrolments" ADD CONSTRAINT "team_enrolments_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_enrolments" ADD CONSTRAINT "team_enrolments_started_by_id_people_id_fk" FOREIGN KEY ("started_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "team_enrolments_open" ON "team_enrolments" USING btree ("path_id","team_id") WHERE "team_enrolments"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "team_enrolments_path" ON "team_enrolments" USING btree ("path_id","started_at");--> statement-breakpoint
CREATE INDEX "team_enrolments_team" ON "team_enrolments" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "team_enrolments_started_by" ON "team_enrolments" USING btree ("started_by_id");