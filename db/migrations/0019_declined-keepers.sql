CREATE TABLE "declined_keepers" (
	"insight_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "declined_keepers_insight_id_person_id_pk" PRIMARY KEY("insight_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "insight_needs" ADD COLUMN "placed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "insight_needs" ADD COLUMN "sought_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "declined_keepers" ADD CONSTRAINT "declined_keepers_insight_id_insights_id_fk" FOREIGN KEY ("insight_id") REFERENCES "public"."insights"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declined_keepers" ADD CONSTRAINT "declined_keepers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "declined_keepers_person" ON "declined_keepers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "insight_needs_placed" ON "insight_needs" USING btree ("placed_at");