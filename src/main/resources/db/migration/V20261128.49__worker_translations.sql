insert ignore into worker (name) values ('translations');
