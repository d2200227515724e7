export { readPeople } from './read-people.ts'
export { readText } from './text/read-text.ts'
