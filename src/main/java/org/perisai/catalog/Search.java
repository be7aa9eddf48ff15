package org.perisai.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import org.perisai.shared.Language;

/**
 * Finds courses by words in any of the twelve languages. The index lies in memory and is made from
 * what is published, at the first search after a publication, of whichever node. Words are cut by ICU's dictionaries; since
 * these cut loanwords wrongly, a second field holds pairs of letters.
 */
@ApplicationScoped
public class Search {
    private static final int MOST = 200;
    private static final float TITLE = 4;
    private static final float WORDS = 2;

    private final ReentrantLock building = new ReentrantLock();
    private final Analyzer words = new Words();
    private final Analyzer pairs = new LetterPairs();
    private volatile Index made;
    private Catalog catalog;

    /** For CDI. */
    protected Search() { }

    @Inject
    Search(Catalog catalog) {
        this.catalog = catalog;
    }

    /** A searcher, and the versions that it knows, by course. */
    private record Index(Map<String, Long> versions, IndexSearcher searcher) { }

    /** The best place in a course; {@code module} is null when it is the card. */
    public record Hit(String course, String module, String title) { }

    /** The courses that fit, best first, each once. */
    public List<Hit> find(String text, Language language) {
        try {
            IndexSearcher searcher = index();
            Map<String, Hit> hits = new LinkedHashMap<>();
            for (ScoreDoc scored : searcher.search(query(text, language), MOST).scoreDocs) {
                Document found = searcher.storedFields().document(scored.doc);
                hits.putIfAbsent(found.get("course"),
                        new Hit(found.get("course"), found.get("module"), found.get("title")));
            }
            return new ArrayList<>(hits.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query query(String text, Language language) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        add(any, new QueryBuilder(words).createBooleanQuery("title", text, BooleanClause.Occur.MUST), TITLE);
        add(any, new QueryBuilder(words).createBooleanQuery("body", text, BooleanClause.Occur.MUST), WORDS);
        add(any, new QueryBuilder(pairs).createPhraseQuery("pairs", text), 1);
        return new BooleanQuery.Builder().add(any.build(), BooleanClause.Occur.MUST)
                .add(new TermQuery(new Term("lang", language.tag())), BooleanClause.Occur.FILTER).build();
    }

    private static void add(BooleanQuery.Builder any, Query query, float boost) {
        if (query != null) {
            any.add(new BoostQuery(query, boost), BooleanClause.Occur.SHOULD);
        }
    }

    private IndexSearcher index() throws IOException {
        if (isOutdated()) {
            building.lock();
            try {
                if (isOutdated()) {
                    made = build(catalog.published());
                }
            } finally {
                building.unlock();
            }
        }
        return made.searcher();
    }

    private boolean isOutdated() {
        Index known = made;
        return known == null || !known.versions().equals(catalog.published());
    }

    private Index build(Map<String, Long> versions) throws IOException {
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new ByField(words, pairs)))) {
            for (Long version : versions.values()) {
                add(writer, version);
            }
        }
        return new Index(versions, new IndexSearcher(DirectoryReader.open(directory)));
    }

    /** Each text of a course once, for all who read it: the original also for readers of languages that it isn't in. */
    private void add(IndexWriter writer, long version) throws IOException {
        Map<String, List<Language>> readers = Language.all().stream()
                .collect(Collectors.groupingBy(language -> catalog.outline(version, language).textLang()));
        for (List<Language> same : readers.values()) {
            add(writer, catalog.edition(version, same.get(0)), same);
        }
    }

    private static void add(IndexWriter writer, Edition edition, List<Language> readers) throws IOException {
        StringBuilder card = new StringBuilder(edition.card().summary());
        edition.description().forEach(block -> card.append(' ').append(text(block.html())));
        writer.addDocument(document(edition, readers, null, edition.card().title(), card.toString()));
        for (EditionModule module : edition.modules()) {
            StringBuilder body = new StringBuilder(String.join(" ", module.keywords()));
            module.sections().forEach(section -> section.blocks().forEach(block -> {
                body.append(' ').append(text(block.html()));
                if (block.isQuestion()) {
                    body.append(' ').append(text(block.text().title()));
                }
            }));
            writer.addDocument(document(edition, readers, module.id(), module.title(), body.toString()));
        }
    }

    private static Document document(Edition edition, List<Language> readers, String module, String title, String body) {
        Document document = new Document();
        readers.forEach(language -> document.add(new StringField("lang", language.tag(), Field.Store.NO)));
        document.add(new StringField("course", edition.course(), Field.Store.YES));
        if (module != null) {
            document.add(new StringField("module", module, Field.Store.YES));
        }
        document.add(new TextField("title", title, Field.Store.YES));
        document.add(new TextField("body", title + " " + body, Field.Store.NO));
        document.add(new TextField("pairs", title + " " + body, Field.Store.NO));
        return document;
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", " ").replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&");
    }
}
