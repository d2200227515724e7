/** What stands in the scenes, as SVG around its own origin. */

const place = (x: number, y: number, scale: number, inside: string) =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${inside}</g>`

type Shades = { band: string; shell: string; edge: string; cushion: string }

/** Headphones seen from the front, 400 wide; their cushions rest on y = 220. */
export const headphones = (x: number, y: number, scale: number, { band, shell, edge, cushion }: Shades) =>
  place(
    x,
    y,
    scale,
    `<path d="M-150 60 C-150 -170 150 -170 150 60" fill="none" stroke="${band}" stroke-width="34" stroke-linecap="round"/>
     <path d="M-138 30 C-130 -138 130 -138 138 30" fill="none" stroke="${edge}" stroke-width="7" opacity=".55"/>
     ${[-1, 1]
       .map(
         (side) => `<g transform="scale(${side} 1)">
           <rect x="138" y="18" width="26" height="70" rx="11" fill="${edge}"/>
           <rect x="92" y="70" width="58" height="150" rx="29" fill="${cushion}"/>
           <rect x="132" y="58" width="72" height="174" rx="36" fill="${shell}"/>
           <rect x="150" y="76" width="13" height="138" rx="6" fill="${edge}" opacity=".6"/>
         </g>`,
       )
       .join('')}`,
  )

/** A cat that sits and looks at whoever looks, 240 wide; it sits on y = 200. */
export const cat = (x: number, y: number, scale: number, fur: string, eyes: string) =>
  place(
    x,
    y,
    scale,
    `<path d="M105 190 C190 170 185 70 150 40 C140 30 128 44 138 54 C160 86 150 140 92 150 Z" fill="${fur}"/>
     <path d="M-100 200 C-120 70 -60 10 0 10 C60 10 120 70 100 200 Z" fill="${fur}"/>
     <path d="M-78 -20 L-84 -122 L-26 -76 H26 L84 -122 L78 -20 C78 44 -78 44 -78 -20 Z" fill="${fur}"/>
     <ellipse cx="-33" cy="-30" rx="15" ry="17" fill="${eyes}"/><ellipse cx="33" cy="-30" rx="15" ry="17" fill="${eyes}"/>
     <ellipse cx="-33" cy="-30" rx="5" ry="15" fill="#15120f"/><ellipse cx="33" cy="-30" rx="5" ry="15" fill="#15120f"/>
     <path d="M-9 -4 H9 L0 7 Z" fill="#d98c84"/>
     <path d="M-30 10 L-96 2 M-30 16 L-94 24 M30 10 L96 2 M30 16 L94 24" stroke="#f4ead9" stroke-width="3" opacity=".7"/>
     <path d="M-40 198 V150 M40 198 V150" stroke="#15120f" stroke-width="4" opacity=".25"/>`,
  )

/** A loudspeaker box, 260 wide and 360 high from its top at y = 0. */
export const speaker = (x: number, y: number, scale: number, box: string, cone: string) =>
  place(
    x,
    y,
    scale,
    `<rect x="-130" y="0" width="260" height="360" rx="18" fill="${box}"/>
     <circle cx="0" cy="92" r="44" fill="${cone}"/><circle cx="0" cy="92" r="17" fill="#15120f"/>
     <circle cx="0" cy="232" r="92" fill="${cone}"/><circle cx="0" cy="232" r="64" fill="#15120f" opacity=".45"/>
     <circle cx="0" cy="232" r="30" fill="#15120f"/>`,
  )

/** A harbour crane, 300 high; it stands on y = 0. */
export const crane = (x: number, y: number, scale: number, steel: string) =>
  place(
    x,
    y,
    scale,
    `<path d="M-46 0 L-26 -210 H26 L46 0 M-38 -80 H38 M-32 -150 H32" fill="none" stroke="${steel}" stroke-width="13"/>
     <path d="M-120 -214 H230 M0 -214 V-300 L230 -214 M0 -300 L-120 -214" fill="none" stroke="${steel}" stroke-width="11"/>
     <path d="M176 -214 V-120" stroke="${steel}" stroke-width="5"/><rect x="160" y="-124" width="32" height="22" fill="${steel}"/>`,
  )

/** Someone in a crowd, seen from behind with raised arms; the shoulders stand on y = 200. */
export const listener = (x: number, y: number, scale: number, lean: number) =>
  place(
    x,
    y,
    scale,
    `<g transform="rotate(${lean})" fill="#0b0710" stroke="#0b0710">
       <circle cx="0" cy="0" r="44"/><path d="M-90 240 C-96 70 -40 58 0 58 C40 58 96 70 90 240 Z"/>
       <path d="M-66 110 C-110 40 -104 -40 -92 -110 M66 110 C112 50 96 -30 108 -92" fill="none" stroke-width="34" stroke-linecap="round"/>
     </g>`,
  )
