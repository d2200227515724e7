-- What is known of a picture while it is still looked at: where it was taken is told at once, and not after its text.

alter table pictures add column known jsonb;
