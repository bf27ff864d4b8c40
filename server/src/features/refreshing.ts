/** Asks the client to ask again: one request at a time, and once more where something changes while it is under way. */

/** `send` may reject: the next change sends again. `failed` is told why. */
export function refreshing(send: () => Promise<unknown>, failed: (error: unknown) => void): () => void {
  let under = false;
  let again = false;
  const refresh = async () => {
    again = under;
    if (under) return;
    under = true;
    try {
      await send();
    } catch (error) {
      failed(error);
    } finally {
      under = false;
      if (again) void refresh();
    }
  };
  return () => void refresh();
}
