/** Tasklist reads the task of its address: without it for a moment, it reads it anew, who holds it included. */
export function tellTasklist(): void {
  const before = location.hash;
  const without = before.replace(/([?&])task=[^&]*&?/, '$1').replace(/[?&]$/, '');
  if (without !== before) {
    location.hash = without;
    setTimeout(() => {
      location.hash = before;
    }, 150);
  }
}
