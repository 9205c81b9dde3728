import { headers } from "next/headers";
import { QuietFrame } from "@/components/layout/quiet-frame";
import { LinkButton } from "@/components/ui/link-button";

/**
 * No such record, or one that this reader may not know of: both look the same, and both may be asked for. It goes
 * along with every page of a record, so it is small and asks nothing.
 */
export default async function InsightNotFound() {
  const address = (await headers()).get("x-tidemark-path") ?? "";
  return (
    <QuietFrame
      isPlain
      title="There is no insight here for you"
      intro="The address may be mistyped, what was here may be gone, or it may be open only to some people. If somebody sent you here, you can ask to read it."
    >
      <div className="flex flex-wrap gap-3">
        <LinkButton href={`/insights/ask-access?address=${encodeURIComponent(address)}`} look="primary">
          Ask for access
        </LinkButton>
        <LinkButton href="/insights">Go to the library</LinkButton>
      </div>
    </QuietFrame>
  );
}
