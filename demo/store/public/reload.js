// Development only: reloads the page once something was rebuilt and the servers answer again.
let known;
setInterval(async () => {
  const response = await fetch('/dev/stamp').catch(() => undefined);
  if (!response?.ok) return;
  const stamp = await response.text();
  known ??= stamp;
  if (stamp !== known) location.reload();
}, 700);
