type DemoSlackProps = { href: string | null };

/** The way to the demo's stand-in for Slack, where there is one. */
export function DemoSlack({ href }: DemoSlackProps) {
  if (href === null) return null;
  return (
    <p className="mb-10 text-15">
      Strategy is discussed in Slack:{" "}
      <a href={href} className="text-tide underline">
        try Tidemark there
      </a>
      , in a workspace that this machine makes up.
    </p>
  );
}
