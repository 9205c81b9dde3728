import { useEffect, useState } from "react";

const slowMs = 300;
/** One answer may be followed by the next question at once: that is no end of waiting. */
const overMs = 50;

/** Whether something has been under way for longer than one should not notice. */
export function useIsSlow(isPending: boolean) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(isPending), isPending ? slowMs : overMs);
    return () => clearTimeout(timer);
  }, [isPending]);
  return isSlow;
}
