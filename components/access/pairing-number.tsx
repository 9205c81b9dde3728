/** What another browser asks for when the link is opened there. */
export function PairingNumber({ digits }: { digits: string }) {
  return (
    <section aria-labelledby="pairing" className="mt-10">
      <h2 id="pairing" className="text-15 font-medium">
        Opening the link on another device?
      </h2>
      <p className="text-15 text-muted">It will ask for this number. Give it to nobody else.</p>
      <p className="mt-3 font-code text-24 tracking-[0.12em] tabular-nums">
        {digits.slice(0, 3)} {digits.slice(3)}
      </p>
    </section>
  );
}
