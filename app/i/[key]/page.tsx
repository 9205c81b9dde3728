import { redirect } from "next/navigation";
import { requireInsight } from "@/app/_request/require-insight";

/** The short address of a record leads to its full one. */
export default async function ShortAddressPage({ params }: { params: Promise<{ key: string }> }) {
  const { href } = await requireInsight((await params).key);
  redirect(href);
}
