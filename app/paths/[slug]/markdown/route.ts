import { requirePathAt } from "@/app/_request/require-path";
import { publicAddress } from "@/config/environment";
import { findPathMarkdown } from "@/domain/transfer/exports/path-files";

/** One path as a Markdown file to keep; for everybody for whom its page is there. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { actor, now, path } = await requirePathAt((await params).slug);
  const { name, text } = await findPathMarkdown(actor, path, publicAddress(), now);
  return new Response(text, {
    headers: {
      "content-type": "text/markdown; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
    },
  });
}
