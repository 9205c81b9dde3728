export const dynamic = "force-dynamic";

/** This process answers. Says nothing about the database: see /readyz. */
export function GET() {
  return Response.json({ status: "alive" });
}
