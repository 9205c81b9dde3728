import { answeringJson, readJson } from "@/app/_request/json-route";
import { requireWriter } from "@/app/_request/require-writer";
import { missingForPublishing } from "@/domain/insights/completeness-input";
import { maxContentLength } from "@/domain/insights/content-input";
import { DraftConflict, type SavedDraft } from "@/domain/insights/draft-conflict";
import { saveDraftInput } from "@/domain/insights/draft-input";
import { findDraft } from "@/domain/insights/find-draft";
import { auditOverride } from "@/domain/insights/find-standing";
import { saveDraft } from "@/domain/insights/save-draft";
import { notFound } from "@/domain/refusal";

type Params = { params: Promise<{ slug: string }> };

/** What the draft says now, for a page that was open for a while. */
export async function GET(_request: Request, { params }: Params) {
  return answeringJson(async () => {
    const { actor, found } = await requireWriter((await params).slug, new Date());
    const draft = await findDraft(actor, found);
    if (!draft) throw notFound("draft");
    await auditOverride(actor, found);
    return Response.json(asTheirs(draft));
  });
}

/** Saves a draft while it is written: 200 with the next version, 409 with what somebody else saved, else a sentence. */
export async function PUT(request: Request, { params }: Params) {
  return answeringJson(async () => {
    const now = new Date();
    const { actor, found } = await requireWriter((await params).slug, now);
    const input = await readJson(request, saveDraftInput, maxContentLength * 2);
    try {
      const saved = await saveDraft(actor, { insightId: found.insight.id, ...input }, now);
      return Response.json({ ...saved, missing: missingForPublishing(input.content) });
    } catch (error) {
      if (!(error instanceof DraftConflict)) throw error;
      return Response.json({ theirs: asTheirs(error.theirs) }, { status: 409 });
    }
  });
}

const asTheirs = ({ version, begunAt, content, savedBy, savedById, savedAt }: SavedDraft) => ({
  version,
  begunAt,
  content,
  savedBy,
  savedById,
  savedAt,
});
