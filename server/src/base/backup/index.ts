export { type BackupOptions, type BackupResult, backup } from './backup.ts'
export { type RestoreOptions, type RestoreResult, restore } from './restore.ts'
export { verifyBackup } from './verify-backup.ts'
