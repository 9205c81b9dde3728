ALTER TABLE "insights" ADD COLUMN "evidence_kinds" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "insights" ADD COLUMN "verified_at" timestamp with time zone;--> statement-breakpoint
UPDATE "insights" SET "evidence_kinds" = found.bits
FROM (
  SELECT "insight_id", bit_or(1 << (array_position(
    ARRAY['study', 'publication', 'experiment', 'dataset', 'dashboard', 'quote', 'file'], "kind") - 1))::smallint AS bits
  FROM "evidence_items" GROUP BY "insight_id"
) AS found WHERE found."insight_id" = "insights"."id";--> statement-breakpoint
UPDATE "insights" SET "verified_at" = found.latest
FROM (SELECT "insight_id", max("at") AS latest FROM "reverifications" GROUP BY "insight_id") AS found
WHERE found."insight_id" = "insights"."id";
