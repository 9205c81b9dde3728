import type { Metadata } from "next";
import { requireRole } from "@/app/_request/require-person";
import { SignedInFrame } from "@/app/_request/signed-in-frame";
import { StartPathForm } from "@/components/paths/start-path-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { createPathInput } from "@/domain/paths/path-input";
import { pathOutlines } from "@/domain/paths/path-outlines-input";
import { make } from "./actions";

export const metadata: Metadata = { title: "Make a path" };

type NewPathPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewPathPage({ searchParams }: NewPathPageProps) {
  const actor = await requireRole("author");
  const outline = createPathInput.shape.outline.safeParse((await searchParams).outline).data;
  const begun = outline ? { outline, ...pathOutlines[outline] } : undefined;
  return (
    <SignedInFrame actor={actor} current="paths">
      <PageHeader
        title="Make a path"
        crumbs={[{ label: "Paths", href: "/paths" }]}
        actions={
          !begun && <LinkButton href="/paths/new?outline=first-month">Begin with an outline</LinkButton>
        }
        intro="It starts as a draft. The insights come next; everything can be changed later."
      />
      <StartPathForm make={make} begun={begun} />
    </SignedInFrame>
  );
}
