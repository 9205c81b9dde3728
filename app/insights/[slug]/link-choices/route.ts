import { answeringJson } from "@/app/_request/json-route";
import { requireWriter } from "@/app/_request/require-writer";
import { linkWordsInput } from "@/domain/insights/draft-input";
import { listLinkChoices } from "@/domain/insights/link-choices";
import { refuseBeyond } from "@/domain/people/rate-limit";

/** Records whose statement holds the words, for linking to them. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return answeringJson(async () => {
    const now = new Date();
    const { actor, found } = await requireWriter((await params).slug, now);
    await refuseBeyond(`suggest:${actor.id}`, { most: 300, minutes: 1 }, now);
    const words = linkWordsInput.safeParse({ words: new URL(request.url).searchParams.get("words") ?? "" });
    const choices = words.success
      ? await listLinkChoices(actor, { insightId: found.insight.id, ...words.data }, now)
      : [];
    return Response.json({ found: choices });
  });
}
