CREATE TABLE "searches_set_aside" (
	"id" uuid PRIMARY KEY NOT NULL,
	"folded" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "searches_set_aside_folded_unique" UNIQUE("folded")
);
--> statement-breakpoint
ALTER TABLE "searches" ADD COLUMN "folded" text;--> statement-breakpoint
ALTER TABLE "searches_set_aside" ADD CONSTRAINT "searches_set_aside_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "searches_unanswered" ON "searches" USING btree ("folded","at") WHERE "searches"."results" = 0;