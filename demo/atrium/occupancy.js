// The analytics card: a curve that is drawn, and an export that has been broken since the last release.
const BY_HOUR = [4, 9, 22, 31, 36, 34, 29, 33, 35, 30, 18, 7];

export function drawHours(canvas) {
  const ratio = window.devicePixelRatio || 1;
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const context = canvas.getContext('2d');
  context.scale(ratio, ratio);
  context.strokeStyle = getComputedStyle(canvas).color;
  context.lineWidth = 2;
  context.lineJoin = 'round';
  context.beginPath();
  for (const [index, people] of BY_HOUR.entries()) {
    context.lineTo(2 + (index * (width - 4)) / (BY_HOUR.length - 1), height - 4 - (people / 46) * (height - 8));
  }
  context.stroke();
}

/** @returns the words for the person */
export async function exportWeek() {
  const answer = await fetch('/api/reports/occupancy?format=csv&session=4f1c9a', { method: 'POST' });
  if (answer.ok) return 'The file is on its way to you.';
  console.error(`The export of the week failed with ${answer.status}.`, await answer.json());
  return 'The export did not work. Nothing was sent.';
}
