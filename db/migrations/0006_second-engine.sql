CREATE TABLE "search_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"insight_id" uuid NOT NULL,
	"narrows" boolean NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_engines" (
	"name" text PRIMARY KEY NOT NULL,
	"index_uid" text,
	"shape" text,
	"built_at" timestamp with time zone,
	"problem" text,
	"failing_since" timestamp with time zone,
	"checked_at" timestamp with time zone,
	"compared" integer,
	"differing" integer
);
--> statement-breakpoint
CREATE INDEX "search_changes_narrows" ON "search_changes" USING btree ("id") WHERE "search_changes"."narrows";--> statement-breakpoint
-- Arguments: the column that names the record, and whether a row that goes takes somebody's right to see it along.
-- Whoever listens on this channel has the engine told.
CREATE FUNCTION note_search_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
BEGIN
  IF NOT EXISTS (SELECT FROM search_engines) THEN
    RETURN NULL;
  END IF;
  INSERT INTO search_changes (insight_id, narrows) VALUES ((changed ->> TG_ARGV[0])::uuid, TG_OP <> 'INSERT' AND TG_ARGV[1] = 'narrows');
  PERFORM pg_notify('search_changes', '');
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE FUNCTION note_insight_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM search_engines) THEN
    RETURN NULL;
  END IF;
  INSERT INTO search_changes (insight_id, narrows) VALUES (
    NEW.id,
    TG_OP = 'UPDATE' AND (
      (OLD.visibility = 'everyone' AND NEW.visibility <> 'everyone')
      OR (OLD.trashed_at IS NULL AND NEW.trashed_at IS NOT NULL)
      OR OLD.owner_id <> NEW.owner_id
      OR OLD.author_id <> NEW.author_id
      OR OLD.translator_id IS DISTINCT FROM NEW.translator_id
    )
  );
  PERFORM pg_notify('search_changes', '');
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE FUNCTION note_text_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM search_engines) THEN
    RETURN NULL;
  END IF;
  INSERT INTO search_changes (insight_id, narrows)
    SELECT insight_id, false FROM search_documents WHERE doc = NEW.doc;
  PERFORM pg_notify('search_changes', '');
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER insights_search_change
  AFTER INSERT OR UPDATE OF status, certainty, visibility, author_id, owner_id, translator_id, evidence_kinds,
    published_at, revised_at, verified_at, next_review_on, trashed_at, language ON "insights"
  FOR EACH ROW EXECUTE FUNCTION note_insight_change();--> statement-breakpoint
CREATE TRIGGER insights_search_gone AFTER DELETE ON "insights"
  FOR EACH ROW EXECUTE FUNCTION note_search_change('id', 'narrows');--> statement-breakpoint
CREATE TRIGGER search_texts_search_change AFTER INSERT OR UPDATE ON "search_texts"
  FOR EACH ROW EXECUTE FUNCTION note_text_change();--> statement-breakpoint
CREATE TRIGGER insight_topics_search_change AFTER INSERT OR DELETE OR UPDATE ON "insight_topics"
  FOR EACH ROW EXECUTE FUNCTION note_search_change('insight_id', '');--> statement-breakpoint
CREATE TRIGGER insight_audience_search_change AFTER INSERT OR DELETE OR UPDATE ON "insight_audience"
  FOR EACH ROW EXECUTE FUNCTION note_search_change('insight_id', '');--> statement-breakpoint
CREATE TRIGGER insight_teams_search_change AFTER INSERT OR DELETE OR UPDATE ON "insight_teams"
  FOR EACH ROW EXECUTE FUNCTION note_search_change('insight_id', 'narrows');--> statement-breakpoint
CREATE TRIGGER insight_people_search_change AFTER INSERT OR DELETE OR UPDATE ON "insight_people"
  FOR EACH ROW EXECUTE FUNCTION note_search_change('insight_id', 'narrows');--> statement-breakpoint
CREATE TRIGGER coauthors_search_change AFTER INSERT OR DELETE OR UPDATE ON "coauthors"
  FOR EACH ROW EXECUTE FUNCTION note_search_change('insight_id', 'narrows');--> statement-breakpoint
CREATE TRIGGER reviewers_search_change AFTER INSERT OR DELETE OR UPDATE ON "reviewers"
  FOR EACH ROW EXECUTE FUNCTION note_search_change('insight_id', 'narrows');
