import type { Page } from "puppeteer-core";

/** Draws a small cover for each lecture, all of one kind; gives WebP files as base64. */
export function drawCovers(page: Page, count: number): Promise<string[]> {
  return page.evaluate(async (many) => {
    const covers: string[] = [];
    for (let number = 0; number < many; number++) {
      const canvas = new OffscreenCanvas(320, 180);
      const brush = canvas.getContext("2d");
      if (!brush) throw new Error("Nothing can be drawn on");
      const hue = (200 + number * 47) % 360;
      const ground = brush.createLinearGradient(0, 0, 320, 180);
      ground.addColorStop(0, `hsl(${hue} 45% 22%)`);
      ground.addColorStop(1, `hsl(${hue + 30} 50% 42%)`);
      brush.fillStyle = ground;
      brush.fillRect(0, 0, 320, 180);
      brush.strokeStyle = "rgb(255 255 255 / 55%)";
      brush.lineWidth = 3;
      for (let ring = 0; ring < 4; ring++) {
        brush.beginPath();
        brush.arc(160 + 60 * Math.sin(number * 1.7), 95, 14 + ring * (12 + (number % 4) * 5), 0, 7);
        brush.stroke();
      }
      const file = await canvas.convertToBlob({ type: "image/webp", quality: 0.7 });
      const bytes = new Uint8Array(await file.arrayBuffer());
      covers.push(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")));
    }
    return covers;
  }, count);
}
