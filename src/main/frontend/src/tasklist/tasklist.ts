/** In milliseconds: Tasklist has seen that no task is chosen. */
const SEEN = 150;

/**
 * Tasklist reads the task of its address: without it for a moment, it reads it anew, who holds it included.
 *
 * @param task that waits in the ticket now; empty when none does, or none that the reader may see: then none stays chosen
 */
export function tellTasklist(task: string): void {
  const before = location.hash;
  const without = before.replace(/([?&])task=[^&]*&?/, '$1').replace(/[?&]$/, '');
  if (without === before) {
    return;
  }
  location.hash = without;
  if (task !== '') {
    setTimeout(() => {
      location.hash = before.replace(/([?&])task=[^&]*/, `$1task=${task}`);
    }, SEEN);
  }
}
