import java.io.File;
import java.nio.file.Files;
import java.util.List;
import org.omegat.core.Core;
import org.omegat.core.data.NotLoadedProject;
import org.omegat.core.data.ProjectProperties;
import org.omegat.gui.glossary.GlossaryEntry;
import org.omegat.gui.glossary.GlossaryReaderTBX;
import org.omegat.gui.glossary.GlossaryReaderTSV;

/** Reads a glossary with OmegaT's own reader, and prints source, tab, target, tab, comment. */
public class OmegatGlossary {
    public static void main(String[] args) throws Exception {
        File file = new File(args[0]);
        ProjectProperties properties =
                new ProjectProperties(Files.createTempDirectory("omegat").toFile());
        properties.setSourceLanguage(args[1]);
        properties.setTargetLanguage(args[2]);
        Core.setProject(
                new NotLoadedProject() {
                    @Override
                    public ProjectProperties getProjectProperties() {
                        return properties;
                    }
                });
        List<GlossaryEntry> entries =
                args[0].endsWith(".tbx")
                        ? GlossaryReaderTBX.read(file, false)
                        : GlossaryReaderTSV.read(file, false);
        StringBuilder out = new StringBuilder();
        for (GlossaryEntry entry : entries) {
            for (String term : entry.getLocTerms(false)) {
                out.append(entry.getSrcText()).append('\t').append(term).append('\t');
                out.append(entry.getCommentText().replace('\n', ' ')).append('\n');
            }
        }
        System.out.write(out.toString().getBytes("UTF-8"));
        System.out.flush();
    }
}
