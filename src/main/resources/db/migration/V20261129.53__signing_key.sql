create table signing_key (
    id int not null auto_increment,
    public_key varbinary(100) not null,
    private_key varbinary(200) not null,
    made_at datetime(6) not null,
    primary key (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
