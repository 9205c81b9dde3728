CREATE TABLE "bounces" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"person_id" uuid,
	"delivery_id" uuid,
	"address" text NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"answer" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "bounces_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "digest_editions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"week" text NOT NULL,
	"day" date NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"planned_at" timestamp with time zone NOT NULL,
	"composed_at" timestamp with time zone,
	"content" jsonb,
	"due_cards" smallint DEFAULT 0 NOT NULL,
	"delivery_id" uuid
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "digest_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "preferences" ADD COLUMN "digest_day" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "preferences" ADD COLUMN "digest_time" time DEFAULT '08:00' NOT NULL;--> statement-breakpoint
ALTER TABLE "preferences" ADD COLUMN "digest_stopped_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "edition_id" uuid;--> statement-breakpoint
ALTER TABLE "bounces" ADD CONSTRAINT "bounces_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bounces" ADD CONSTRAINT "bounces_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_editions" ADD CONSTRAINT "digest_editions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_editions" ADD CONSTRAINT "digest_editions_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bounces_person" ON "bounces" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "bounces_address" ON "bounces" USING btree ("address","at");--> statement-breakpoint
CREATE INDEX "bounces_delivery" ON "bounces" USING btree ("delivery_id");--> statement-breakpoint
CREATE UNIQUE INDEX "digest_editions_once" ON "digest_editions" USING btree ("person_id","week");--> statement-breakpoint
CREATE INDEX "digest_editions_planned" ON "digest_editions" USING btree ("planned_at") WHERE "digest_editions"."state" = 'planned';--> statement-breakpoint
CREATE INDEX "digest_editions_day" ON "digest_editions" USING btree ("person_id","day");--> statement-breakpoint
CREATE INDEX "digest_editions_delivery" ON "digest_editions" USING btree ("delivery_id");--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_edition_id_digest_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."digest_editions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "people_digest" ON "people" USING btree ("digest_at" NULLS FIRST) WHERE "people"."deactivated_at" is null;--> statement-breakpoint
CREATE INDEX "cards_edition" ON "cards" USING btree ("edition_id");--> statement-breakpoint
ALTER TABLE "preferences" ADD CONSTRAINT "preferences_digest_day" CHECK ("preferences"."digest_day" between 1 and 7);