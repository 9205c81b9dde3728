import { answeringJson, readJson } from "@/app/_request/json-route";
import { requireWriter } from "@/app/_request/require-writer";
import { proseInput } from "@/domain/insights/draft-input";
import { renderMarkdown } from "@/domain/markdown/render-markdown";

/** A piece of Markdown as every reader will see it, for the preview of a section. */
export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return answeringJson(async () => {
    await requireWriter((await params).slug, new Date());
    const { markdown } = await readJson(request, proseInput, 120_000);
    return Response.json({ html: renderMarkdown(markdown) });
  });
}
