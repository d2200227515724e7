/**
 * Pictures that packages ship and that are free to use, by the end of their path; none of them is in this repository.
 * Debian (DFSG): gramps, python3-skimage, wordpress-theme-twentytwentyone, lomiri-wallpapers, gnome-backgrounds,
 * mate-backgrounds. npm (MIT, with photographs from Unsplash): soft-ui-design-system 1.0.4, material-kit 2.0.4,
 * @vladmandic/face-api 1.7.15. Seen by eye; a face counts where it is turned to the camera far enough to be known as one.
 */
export const withChildren = ['gramps/O2.jpg', 'images/Reading.jpg']

export const withAdults = [
  ...['O0', 'O3', 'O4', 'O5', 'E_W_Dahlgren', '654px-Aksel_Andersson', 'Alimehemet', 'Gunnlaugur_Larusson_-_Yawn'].map(
    (name) => `gramps/${name}.jpg`,
  ),
  'gramps/1897_expeditionsmannschaft_rio_a.jpg',
  ...['astronaut.png', 'camera.png'].map((name) => `skimage/data/${name}`),
  ...['self-portrait-1885', 'young-woman-in-mauve'].map((name) => `images/${name}.jpg`),
  ...[1, 2, 3, 4, 5, 6].map((at) => `demo/sample${at}.jpg`),
  ...[
    'brooke',
    'bruce-mars',
    'charles',
    'ivana-square',
    'ivancik',
    'jordan',
    'kal-visuals-square',
    'marie',
    'meeting',
  ].map((name) => `img/${name}.jpg`),
  ...['ivana', 'kal-visuals', 'team-1', 'team-2', 'team-3', 'team-4', 'toa-heftiba'].map((name) => `img/${name}.jpg`),
  ...['avatar', 'camp', 'card-profile1-square', 'card-profile2-square', 'card-profile4-square'].map(
    (name) => `faces/${name}.jpg`,
  ),
  ...['card-profile5-square', 'card-profile6-square', 'christian', 'kendall', 'marc'].map(
    (name) => `faces/${name}.jpg`,
  ),
  ...['clem-onojegaw', 'mariya-georgieva', 'studio-2', 'studio-3'].map((name) => `examples/${name}.jpg`),
]

export const withoutFaces = [
  ...['chelsea.png', 'coffee.png', 'brick.png', 'grass.png', 'gravel.png', 'rocket.jpg'].map((name) => `data/${name}`),
  ...[
    'Daffodils',
    'roses-tremieres-hollyhocks-1884',
    'the-garden-at-bougival-1884',
    'villa-with-orange-trees-nice',
  ].map((name) => `images/${name}.jpg`),
  ...['anastasia', 'annie-spratt', 'blog7-1', 'blog7-2', 'blog7-3', 'card-2', 'nastuh'].map(
    (name) => `img/${name}.jpg`,
  ),
  ...['bg', 'bg2', 'bg3', 'bg7', 'city', 'city-profile'].map((name) => `img/${name}.jpg`),
  ...['cynthia-del-rio', 'olu-eletu', 'studio-1', 'studio-4'].map((name) => `examples/${name}.jpg`),
  ...['Aqua', 'Dune', 'FreshFlower', 'Garden', 'GreenMeadow', 'LadyBird', 'RainDrops', 'Storm', 'Wood'].map(
    (name) => `nature/${name}.jpg`,
  ),
]
