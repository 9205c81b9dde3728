import { requireInsight } from "@/app/_request/require-insight";
import { findInsightMarkdown } from "@/domain/transfer/exports/find-insight-markdown";

/** One record as a Markdown file to keep; for everybody for whom its page is there. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { actor, now, ...found } = await requireInsight((await params).slug, "/markdown");
  const { name, markdown } = await findInsightMarkdown(actor, found, now);
  return new Response(markdown, {
    headers: {
      "content-type": "text/markdown; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
    },
  });
}
