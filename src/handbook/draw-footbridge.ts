import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';

/**
 * Draws the picture of the example story. Run it after a change, and commit what it writes:
 * `npx node src/handbook/draw-footbridge.ts`
 */
const posts = Array.from({ length: 11 }, (_, at) => `M${130 + at * 120} 300v130`).join('');

const footbridge = `<svg xmlns="http://www.w3.org/2000/svg" width="1440" height="810">
  <rect width="1440" height="810" fill="#dbe6ec"/>
  <path d="M0 470Q240 380 480 470T960 470T1440 470V810H0z" fill="#b9cbb4"/>
  <rect y="620" width="1440" height="190" fill="#2c6e91"/>
  <path d="M0 660h1440M0 712h1440M0 764h1440" stroke="#5b93b0" stroke-width="5" stroke-dasharray="120 60"/>
  <path d="M330 430h70l20 220h-110zM1040 430h70l20 220h-110z" fill="#7a6a57"/>
  <path d="M60 430h1320v34H60z" fill="#4a3f35"/>
  <path d="${posts}M90 300h1260" stroke="#4a3f35" stroke-width="14" fill="none"/>
</svg>`;

const file = 'src/handbook/example/stories/footbridge/images/footbridge.png';
await writeFile(file, await sharp(Buffer.from(footbridge)).png({ palette: true, compressionLevel: 9 }).toBuffer());
