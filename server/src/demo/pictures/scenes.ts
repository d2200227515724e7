import { cat, crane, headphones, listener, speaker } from './things.ts'

const width = 1600
const height = 1066

const scene = (defs: string, inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <defs>${defs}<filter id="soft" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="26"/></filter>
    <filter id="near"><feGaussianBlur stdDeviation="5"/></filter></defs>${inside}</svg>`

const gradient = (id: string, stops: readonly [number, string][], isLevel = false) =>
  `<linearGradient id="${id}" ${isLevel ? 'x1="0" y1="0" x2="1" y2="0"' : 'x1="0" y1="0" x2="0" y2="1"'}>${stops
    .map(([offset, colour]) => `<stop offset="${offset}" stop-color="${colour}"/>`)
    .join('')}</linearGradient>`

const sheet = (fill: string) => `<rect width="${width}" height="${height}" fill="${fill}"/>`

const aurora = (top: number, opacity: number) =>
  `<g filter="url(#soft)" opacity="${opacity}">
    <path d="M-100 ${top + 240} C260 ${top - 60} 520 ${top + 300} 860 ${top + 60} S1420 ${top + 220} 1720 ${top - 40} V${top + 90} C1400 ${top + 330} 1180 ${top + 180} 860 ${top + 230} S240 ${top + 160} -100 ${top + 420} Z" fill="#4fe3a8"/>
    <path d="M-100 ${top + 120} C300 ${top - 120} 640 ${top + 160} 940 ${top - 40} S1500 ${top + 60} 1720 ${top - 140} V${top - 60} C1380 ${top + 140} 1100 ${top + 60} 900 ${top + 80} S260 ${top + 60} -100 ${top + 230} Z" fill="#8a6cf0"/>
  </g>`

/** The release that nobody has seen yet. */
export const aurora4 = () =>
  scene(
    gradient('night', [
      [0, '#0a1030'],
      [1, '#1d2f4f'],
    ]),
    `${sheet('url(#night)')}${aurora(180, 0.85)}
     <ellipse cx="800" cy="905" rx="470" ry="46" fill="#050816" opacity=".7" filter="url(#near)"/>
     ${headphones(800, 490, 1.78, { band: '#e9edf5', shell: '#f7f8fb', edge: '#9fb2d8', cushion: '#2b3248' })}`,
  )

/** A lake in the evening, by a photographer who was cold. */
export const lake = () =>
  scene(
    `${gradient('sky', [
      [0, '#26406e'],
      [0.62, '#e7a56b'],
      [1, '#f6d9a8'],
    ])}${gradient('water', [
      [0, '#d99a68'],
      [1, '#1c2f4e'],
    ])}`,
    `${sheet('url(#sky)')}<circle cx="905" cy="425" r="62" fill="#fff1cf"/>
     <path d="M0 560 L240 300 L410 470 L640 210 L900 520 L1130 350 L1600 590 V640 H0 Z" fill="#33496f"/>
     <path d="M0 600 L330 450 L610 590 L980 480 L1260 580 L1600 500 V650 H0 Z" fill="#22344f"/>
     <rect y="630" width="1600" height="436" fill="url(#water)"/>
     <path d="M0 700 H1600 M120 770 H1300 M420 850 H1600 M60 940 H1060" stroke="#f9e0b5" stroke-width="4" opacity=".35"/>
     <path d="M640 640 L900 640 L770 800 Z" fill="#20304c" opacity=".45" filter="url(#near)"/>
     <path d="M1030 1066 L1080 760 H1150 L1330 1066 Z" fill="#3b2a20"/>
     <path d="M1066 840 H1180 M1052 910 H1222 M1040 990 H1268" stroke="#20150f" stroke-width="9"/>
     <path d="M90 1066 C100 900 84 860 120 780 M150 1066 C152 940 178 880 170 800 M210 1066 C206 960 240 900 244 840" stroke="#131f33" stroke-width="9" fill="none"/>`,
  )

/** A concert, licensed until last week. */
export const concert = () =>
  scene(
    gradient('hall', [
      [0, '#1a0b2e'],
      [0.6, '#7a1f55'],
      [1, '#f06b3c'],
    ]),
    `${sheet('url(#hall)')}
     <g filter="url(#soft)" opacity=".8"><path d="M300 0 L60 800 H420 Z" fill="#ff9f5a"/><path d="M800 0 L620 800 H980 Z" fill="#ffd27a"/><path d="M1300 0 L1180 800 H1540 Z" fill="#c86bff"/></g>
     ${[120, 390, 660, 930, 1210, 1490].map((x, at) => listener(x, 700 + (at % 2) * 60, 1.05, (at % 3) * 4 - 4)).join('')}
     ${[250, 540, 810, 1080, 1370].map((x, at) => listener(x, 850 + (at % 2) * 40, 1.35, 4 - (at % 3) * 4)).join('')}`,
  )

/** Somebody’s kitchen. */
export const kitchen = () =>
  scene(
    gradient('wall', [
      [0, '#f3e3c8'],
      [1, '#e2c79f'],
    ]),
    `${sheet('url(#wall)')}
     <rect x="150" y="110" width="620" height="540" fill="#fdfaf2"/><rect x="178" y="138" width="564" height="484" fill="#a9d3e8"/>
     <path d="M178 470 C300 420 380 500 742 430 V622 H178 Z" fill="#7da06a"/><rect x="520" y="380" width="130" height="160" fill="#c46a4a"/><path d="M500 384 L585 310 L670 384 Z" fill="#7a3b2b"/>
     <path d="M460 138 V622 M178 380 H742" stroke="#fdfaf2" stroke-width="22"/>
     <rect x="950" y="120" width="500" height="26" fill="#8b6a48"/>${[1000, 1090, 1180, 1290, 1380].map((x, at) => `<rect x="${x}" y="${60 - (at % 2) * 18}" width="58" height="${60 + (at % 2) * 18}" rx="9" fill="${['#d9694f', '#f0b54a', '#5d8f86', '#e8e2d0', '#b0563f'][at]}"/>`).join('')}
     <rect y="720" width="1600" height="346" fill="#8a5a3c"/><rect y="720" width="1600" height="20" fill="#6d442b"/>
     <rect x="210" y="560" width="120" height="164" rx="14" fill="#c96f4a"/><path d="M270 560 C200 420 180 470 230 540 M270 560 C270 400 330 400 296 540 M270 560 C360 440 380 500 300 552" fill="#4f7f4d" stroke="#3f6a3e" stroke-width="8"/>
     <ellipse cx="1030" cy="915" rx="330" ry="34" fill="#4b2c1a" opacity=".5" filter="url(#near)"/>
     ${headphones(1030, 600, 1.35, { band: '#3c4a5e', shell: '#d9b44a', edge: '#2b3646', cushion: '#20262f' })}
     <path transform="translate(-90 40)" d="M560 760 h150 v90 a60 60 0 0 1 -60 60 h-30 a60 60 0 0 1 -60 -60 Z" fill="#f7f2e6"/><path transform="translate(-90 40)" d="M710 780 h26 a34 34 0 0 1 0 68 h-30" fill="none" stroke="#f7f2e6" stroke-width="16"/>
     <path transform="translate(-90 40)" d="M610 730 c-16 -34 22 -44 4 -84 M656 730 c-16 -34 22 -44 4 -84" stroke="#ffffff" stroke-width="9" fill="none" opacity=".6"/>`,
  )

/** The head of quality. */
export const catOnSpeaker = () =>
  scene(
    gradient('room', [
      [0, '#29454b'],
      [1, '#16272c'],
    ]),
    `${sheet('url(#room)')}<circle cx="1240" cy="260" r="330" fill="#f3c77b" opacity=".28" filter="url(#soft)"/>
     <rect y="930" width="1600" height="136" fill="#5c4030"/>
     ${speaker(620, 500, 1.35, '#c98f56', '#3a2c22')}${cat(620, 316, 0.93, '#e8903f', '#bfe07a')}
     ${speaker(1190, 590, 1.1, '#a9774a', '#33271f')}
     <path d="M1330 590 v-90 h70 v90" fill="#6b8f71"/><path d="M1365 500 C1320 380 1290 420 1340 492 M1365 500 C1380 350 1440 380 1384 494" fill="#4d7a55" stroke="#3c6244" stroke-width="8"/>`,
  )

/** Saturday at the repair bench. */
export const bench = () =>
  scene(
    gradient('plank', [
      [0, '#c99a63'],
      [1, '#9c6d3f'],
    ]),
    `${sheet('url(#plank)')}<path d="M0 250 H1600 M0 540 H1600 M0 830 H1600" stroke="#7d5330" stroke-width="6" opacity=".55"/>
     <rect x="90" y="120" width="700" height="520" rx="26" fill="#2f5d50"/><path d="M90 224 H790 M90 328 H790 M90 432 H790 M90 536 H790 M207 120 V640 M324 120 V640 M441 120 V640 M558 120 V640 M675 120 V640" stroke="#4b7d6e" stroke-width="3"/>
     ${headphones(440, 330, 1.15, { band: '#20262f', shell: '#454f60', edge: '#aeb9cc', cushion: '#12161c' })}
     <circle cx="1010" cy="330" r="128" fill="#20262f"/><circle cx="1010" cy="330" r="64" fill="#b5814c"/><circle cx="1310" cy="400" r="128" fill="#20262f"/><circle cx="1310" cy="400" r="64" fill="#b5814c"/>
     <g transform="rotate(-24 1050 800)"><rect x="820" y="776" width="230" height="52" rx="24" fill="#d9483b"/><rect x="1050" y="793" width="320" height="18" fill="#c9d1da"/></g>
     <g transform="rotate(18 520 860)"><rect x="330" y="836" width="190" height="46" rx="22" fill="#f0b54a"/><rect x="520" y="851" width="220" height="16" fill="#c9d1da"/></g>
     ${[
       [900, 560],
       [960, 610],
       [1120, 590],
       [1210, 650],
       [820, 680],
     ]
       .map(
         ([x, y]) =>
           `<circle cx="${x}" cy="${y}" r="17" fill="#dfe5ec"/><path d="M${x! - 10} ${y} h20" stroke="#7b8794" stroke-width="5"/>`,
       )
       .join('')}`,
  )

/** The harbour below the office, in the morning. */
export const harbour = () =>
  scene(
    `${gradient('dawn', [
      [0, '#6d8fb3'],
      [0.55, '#f4b9a0'],
      [1, '#fbe3c6'],
    ])}${gradient('river', [
      [0, '#c98f86'],
      [1, '#3f5a78'],
    ])}`,
    `${sheet('url(#dawn)')}<circle cx="420" cy="560" r="84" fill="#fff0d8" opacity=".9"/>
     <path d="M0 650 H1600 V720 H0 Z" fill="#4a4658"/>
     ${crane(820, 660, 1.15, '#3a3347')}${crane(1080, 660, 1.4, '#2c2738')}${crane(1370, 660, 1.1, '#3a3347')}
     <rect y="700" width="1600" height="366" fill="url(#river)"/>
     <path d="M80 700 h560 l-60 96 h-430 Z" fill="#2b3c56"/><rect x="470" y="560" width="110" height="142" fill="#e8e2d6"/><rect x="150" y="640" width="290" height="62" fill="#b0563f"/>
     <path d="M0 820 H1600 M200 890 H1420 M60 970 H1200" stroke="#fbe3c6" stroke-width="5" opacity=".4"/>`,
  )
