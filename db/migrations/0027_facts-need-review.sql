-- Whether a record needs review depends on no day any more: its bit stands beside those of its status, and the day is not kept.
CREATE FUNCTION search_mix(status text, certainty text, evidence_kinds smallint, open_causes smallint)
RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT (array_position(ARRAY['published', 'superseded', 'retired', 'draft'], status) - 1)
    | ((coalesce(array_position(ARRAY['high', 'moderate', 'low', 'very-low'], certainty), 5) - 1) << 2)
    | ((status = 'published' AND open_causes > 0)::integer << 7)
    | (evidence_kinds::integer << 8)
$$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_search_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO search_facts (insight_id, owner_id, confirmed_at, mix, is_open) VALUES (
      NEW.id, NEW.owner_id, coalesce(greatest(NEW.revised_at, NEW.verified_at), NEW.created_at),
      search_mix(NEW.status, NEW.certainty, NEW.evidence_kinds, NEW.open_causes),
      NEW.trashed_at IS NULL AND NEW.status <> 'draft' AND NEW.visibility = 'everyone'
    );
  ELSE
    UPDATE search_facts SET
      owner_id = NEW.owner_id,
      confirmed_at = coalesce(greatest(NEW.revised_at, NEW.verified_at), NEW.created_at),
      mix = search_mix(NEW.status, NEW.certainty, NEW.evidence_kinds, NEW.open_causes),
      is_open = NEW.trashed_at IS NULL AND NEW.status <> 'draft' AND NEW.visibility = 'everyone'
    WHERE insight_id = NEW.id;
  END IF;
  RETURN NULL;
END
$$;--> statement-breakpoint
DROP TRIGGER insights_search_facts_change ON "insights";--> statement-breakpoint
CREATE TRIGGER insights_search_facts_change
  AFTER UPDATE OF owner_id, status, certainty, evidence_kinds, visibility, revised_at, verified_at, created_at,
    open_causes, trashed_at ON "insights"
  FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION keep_search_facts();--> statement-breakpoint
DROP FUNCTION search_mix(text, text, smallint);--> statement-breakpoint
DROP TRIGGER insights_search_change ON "insights";--> statement-breakpoint
CREATE TRIGGER insights_search_change
  AFTER INSERT OR UPDATE OF status, certainty, visibility, author_id, owner_id, translator_id, evidence_kinds,
    published_at, revised_at, verified_at, open_causes, trashed_at, language ON "insights"
  FOR EACH ROW EXECUTE FUNCTION note_insight_change();--> statement-breakpoint
UPDATE "search_facts" SET mix = mix | (1 << 7)
  FROM "insights" WHERE insights.id = insight_id AND status = 'published' AND open_causes > 0;--> statement-breakpoint
-- So that it is known how few records need review.
CREATE STATISTICS search_facts_review ON ((mix >> 7) & 1) FROM search_facts;--> statement-breakpoint
ALTER TABLE "search_facts" DROP COLUMN "next_review_on";
